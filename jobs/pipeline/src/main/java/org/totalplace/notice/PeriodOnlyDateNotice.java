package org.totalplace.notice;

/** A date that names a month, a quarter or a year, not a day. */
public record PeriodOnlyDateNotice(At at, String raw) implements Notice {
  @Override
  public Severity severity() {
    return Severity.INFO;
  }

  @Override
  public String explanation() {
    return "Date \""
        + raw
        + "\" names a period; the first day stands for it and the precision says so.";
  }
}
