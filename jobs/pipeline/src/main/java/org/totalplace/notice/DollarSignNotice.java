package org.totalplace.notice;

/** A dollar sign in a file of pounds: usually a spreadsheet format. */
public record DollarSignNotice(At at, String raw) implements Notice {
  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  @Override
  public String explanation() {
    return "Amount \""
        + raw
        + "\" has a dollar sign; no column says that it is not in pounds, so it is read as pounds.";
  }
}
