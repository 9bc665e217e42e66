package org.totalplace.notice;

/** A line without a payee. */
public record MissingPayeeNotice(At at, String raw) implements Notice {
  @Override
  public Severity severity() {
    return Severity.INFO;
  }

  @Override
  public String explanation() {
    return "No payee is printed; the line is kept.";
  }
}
