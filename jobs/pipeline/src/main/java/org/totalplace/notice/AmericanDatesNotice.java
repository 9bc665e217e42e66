package org.totalplace.notice;

/** The column holds dates that are only possible month-first, and none only possible day-first. */
public record AmericanDatesNotice(At at, String raw) implements Notice {
  @Override
  public Severity severity() {
    return Severity.INFO;
  }

  @Override
  public String explanation() {
    return "\""
        + raw
        + "\" is only possible month-first and no date in \""
        + at.column()
        + "\" is only possible day-first; the whole column is read month-first.";
  }
}
