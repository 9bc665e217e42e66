package org.totalplace.notice;

/** Amounts in thousands or millions. */
public record UnitDeclaredNotice(At at, String raw) implements Notice {
  @Override
  public Severity severity() {
    return Severity.INFO;
  }

  @Override
  public String explanation() {
    return "Amounts are declared in " + raw + " of pounds; read so.";
  }
}
