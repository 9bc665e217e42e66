package org.totalplace.normalise.container;

import org.totalplace.notice.Notice;

/** The file as a whole cannot be read, for the reason in the notice. The run goes on. */
public final class RefusedFileException extends Exception {
  private final transient Notice notice;

  public RefusedFileException(Notice notice) {
    super(notice.explanation());
    this.notice = notice;
  }

  public Notice notice() {
    return notice;
  }
}
