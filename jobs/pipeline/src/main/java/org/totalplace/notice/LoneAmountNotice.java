package org.totalplace.notice;

/** An amount with no payee, date or reference that is not a total of the lines. */
public record LoneAmountNotice(At at, String raw) implements Notice {
  @Override
  public Severity severity() {
    return Severity.ERROR;
  }

  @Override
  public String explanation() {
    return "Amount \""
        + raw
        + "\" stands alone and is not the sum of the lines above; the line is rejected.";
  }
}
