package org.totalplace.notice;

/** A spreadsheet error where the amount stands. */
public record ErrorCellNotice(At at, String raw) implements Notice {
  @Override
  public Severity severity() {
    return Severity.ERROR;
  }

  @Override
  public String explanation() {
    return "Amount \"" + raw + "\" is a spreadsheet error; the line is rejected.";
  }
}
