package org.totalplace.notice;

/** An amount of more than ten billion pounds. */
public record LargeAmountNotice(At at, String raw) implements Notice {
  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  @Override
  public String explanation() {
    return "Amount \"" + raw + "\" is more than £10,000,000,000; kept, but look at it.";
  }
}
