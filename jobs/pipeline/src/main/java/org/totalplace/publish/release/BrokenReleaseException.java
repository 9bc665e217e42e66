package org.totalplace.publish.release;

import java.nio.file.Path;
import java.util.List;

/** A release that is not what it says: nobody should use it. */
public final class BrokenReleaseException extends RuntimeException {
  public BrokenReleaseException(Path release, List<String> wrong) {
    super(release + " is broken:\n  " + String.join("\n  ", wrong));
  }
}
