package org.totalplace.notice;

/** An amount beyond any public payment: more than a trillion pounds. */
public record AmountTooLargeNotice(At at, String raw) implements Notice {
  @Override
  public Severity severity() {
    return Severity.ERROR;
  }

  @Override
  public String explanation() {
    return "Amount \"" + raw + "\" is more than £1,000,000,000,000; the line is rejected.";
  }
}
