package org.totalplace.notice;

/** The headings stand one column away from the values. */
public record HeadingShiftedNotice(At at, String raw) implements Notice {
  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  @Override
  public String explanation() {
    return "The values do not stand under their headings: heading \""
        + raw
        + "\" has no column of its own and was passed over.";
  }
}
