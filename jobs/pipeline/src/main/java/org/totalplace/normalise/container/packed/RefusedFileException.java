package org.totalplace.normalise.container.packed;

import java.io.IOException;
import org.totalplace.normalise.notice.Notice;

/**
 * The file as a whole cannot be read, for the reason in the notice; thrown while opening it or,
 * where the damage lies deeper, while its rows are read. The run goes on.
 */
public final class RefusedFileException extends IOException {
  private final transient Notice notice;

  public RefusedFileException(Notice notice) {
    super(notice.explanation());
    this.notice = notice;
  }

  public RefusedFileException(Notice notice, Throwable cause) {
    super(notice.explanation(), cause);
    this.notice = notice;
  }

  /** Why the file is refused. */
  public Notice notice() {
    return notice;
  }
}
