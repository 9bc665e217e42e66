package org.totalplace.extract.fetch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** Our own disk, not the server: every other download would fail too. */
public final class UnwritableException extends UncheckedIOException {
  private static final long serialVersionUID = 1;

  UnwritableException(Path file, IOException e) {
    super("Cannot write " + file + ": " + e, e);
  }
}
