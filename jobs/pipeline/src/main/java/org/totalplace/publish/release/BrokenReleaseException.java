package org.totalplace.publish.release;

import java.nio.file.Path;
import java.util.List;

/** A release whose files contradict each other or their checksums; it must not be used. */
public final class BrokenReleaseException extends RuntimeException {
  public BrokenReleaseException(Path release, List<String> wrong) {
    super(release + " is broken:\n  " + String.join("\n  ", wrong));
  }
}
