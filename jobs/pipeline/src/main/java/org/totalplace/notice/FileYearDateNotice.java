package org.totalplace.notice;

/** A line without a date inside the year that its file is of, by the source's definition. */
public record FileYearDateNotice(At at, String raw, String year) implements Notice {
  @Override
  public Severity severity() {
    return Severity.INFO;
  }

  @Override
  public String explanation() {
    return "Date \""
        + raw
        + "\" is not inside "
        + year
        + ", the financial year that the file is of: 1 April of that year stands for it and the"
        + " precision says so.";
  }
}
