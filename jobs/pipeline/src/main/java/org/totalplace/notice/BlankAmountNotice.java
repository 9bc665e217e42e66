package org.totalplace.notice;

/** A line with a payee or date and no amount. */
public record BlankAmountNotice(At at, String raw) implements Notice {
  @Override
  public Severity severity() {
    return Severity.ERROR;
  }

  @Override
  public String explanation() {
    return "The amount is blank; the line is rejected.";
  }
}
