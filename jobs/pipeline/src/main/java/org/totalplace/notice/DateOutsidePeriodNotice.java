package org.totalplace.notice;

/** A date far from those of the rest of the file. */
public record DateOutsidePeriodNotice(At at, String raw) implements Notice {
  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  @Override
  public String explanation() {
    return "Date \""
        + raw
        + "\" is more than a year away from the dates of the rest of the file; kept as printed.";
  }
}
