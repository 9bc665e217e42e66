package org.totalplace.notice;

/** A dash where the amount stands: zero in accounting format. */
public record DashAmountNotice(At at, String raw) implements Notice {
  @Override
  public Severity severity() {
    return Severity.INFO;
  }

  @Override
  public String explanation() {
    return "Amount \"" + raw + "\" is zero in accounting format; read as 0.";
  }
}
