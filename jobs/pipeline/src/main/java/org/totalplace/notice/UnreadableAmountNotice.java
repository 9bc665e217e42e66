package org.totalplace.notice;

/** A text that is not an amount where the amount stands. */
public record UnreadableAmountNotice(At at, String raw) implements Notice {
  @Override
  public Severity severity() {
    return Severity.ERROR;
  }

  @Override
  public String explanation() {
    return "Amount \"" + raw + "\" cannot be read; the line is rejected.";
  }
}
