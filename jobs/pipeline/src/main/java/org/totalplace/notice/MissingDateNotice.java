package org.totalplace.notice;

/** A line without a date. */
public record MissingDateNotice(At at, String raw) implements Notice {
  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  @Override
  public String explanation() {
    return "The date is blank; the line is kept without one.";
  }
}
