package org.totalplace.notice;

/** Line ends are mixed, or are lone carriage returns. */
public record MixedLineEndsNotice(
    At at, long carriageReturnLineFeeds, long lineFeeds, long carriageReturns) implements Notice {
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
    return "Lines end in more than one way or in the old Macintosh way: CR LF "
        + carriageReturnLineFeeds
        + ", LF "
        + lineFeeds
        + ", CR "
        + carriageReturns
        + " times.";
  }
}
