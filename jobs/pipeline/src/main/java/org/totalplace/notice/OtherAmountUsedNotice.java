package org.totalplace.notice;

/** The preferred amount is blank and another amount of the line is printed. */
public record OtherAmountUsedNotice(At at, String raw) implements Notice {
  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  @Override
  public String explanation() {
    return "The amount in \""
        + at.column()
        + "\" is blank; \""
        + raw
        + "\" from the other amount column was used.";
  }
}
