package org.totalplace.notice;

/** A line in another currency than pounds. */
public record ForeignCurrencyNotice(At at, String raw) implements Notice {
  @Override
  public Severity severity() {
    return Severity.ERROR;
  }

  @Override
  public String explanation() {
    return "\"" + raw + "\" says that the amount is not in pounds; the line is rejected.";
  }
}
