package org.totalplace.notice;

/** A number such as 201401 that may be a month or the period of a financial year. */
public record UnclearPeriodNotice(At at, String raw) implements Notice {
  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  @Override
  public String explanation() {
    return "\""
        + raw
        + "\" may be a month or a period of a financial year, and nothing says which: the line has"
        + " no date. Name another column as the date in the source's definition, or the file by its"
        + " month.";
  }
}
