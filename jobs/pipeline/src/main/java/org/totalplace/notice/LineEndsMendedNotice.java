package org.totalplace.notice;

/** Line ends were written more than once, as by a text-mode copy; each was read as one. */
public record LineEndsMendedNotice(At at, long doubledReturns, long feedsBeforeReturns)
    implements Notice {
  @Override
  public String raw() {
    return "";
  }

  @Override
  public Severity severity() {
    return Severity.INFO;
  }

  @Override
  public String explanation() {
    return "Line ends were written more than once (CR CR LF "
        + doubledReturns
        + ", LF CR "
        + feedsBeforeReturns
        + " times), as copying as text does; each was read as one.";
  }
}
