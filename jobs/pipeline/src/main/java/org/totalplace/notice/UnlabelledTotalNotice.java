package org.totalplace.notice;

/** A line with no payee and no date whose amount is the sum of the lines above. */
public record UnlabelledTotalNotice(At at, String raw) implements Notice {
  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  @Override
  public String explanation() {
    return "Amount \""
        + raw
        + "\" equals the sum of the lines above and has neither payee nor date; taken for a total and skipped.";
  }
}
