package org.totalplace.notice;

/** A table with a heading and no payments. */
public record NilReturnNotice(At at, String raw) implements Notice {
  @Override
  public Severity severity() {
    return Severity.INFO;
  }

  @Override
  public String explanation() {
    return "The table has a heading and no payments.";
  }
}
