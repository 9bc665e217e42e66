package org.totalplace.notice;

/** Every date of the column could be read day-first or month-first. */
public record AmbiguousDatesNotice(At at, String raw, String format) implements Notice {
  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  @Override
  public String explanation() {
    return "Every date in \""
        + at.column()
        + "\" can be read day-first or month-first (first: \""
        + raw
        + "\"); read as "
        + format
        + ".";
  }
}
