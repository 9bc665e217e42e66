package org.totalplace.notice;

/** Day-first and month-first dates in one column. */
public record MixedDatesNotice(At at, String raw, String format) implements Notice {
  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  @Override
  public String explanation() {
    return "\""
        + at.column()
        + "\" mixes day-first and month-first dates; \""
        + raw
        + "\" can be either and was read as "
        + format
        + ".";
  }
}
