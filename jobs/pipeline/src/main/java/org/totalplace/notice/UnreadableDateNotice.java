package org.totalplace.notice;

/** A text that is not a date where the date stands. */
public record UnreadableDateNotice(At at, String raw) implements Notice {
  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  @Override
  public String explanation() {
    return "Date \"" + raw + "\" cannot be read; the line is kept without one.";
  }
}
