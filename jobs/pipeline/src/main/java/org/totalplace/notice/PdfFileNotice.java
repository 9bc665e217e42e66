package org.totalplace.notice;

/** Refused: a PDF document. */
public record PdfFileNotice(At at) implements Notice {
  @Override
  public String raw() {
    return "";
  }

  @Override
  public Severity severity() {
    return Severity.ERROR;
  }

  @Override
  public String explanation() {
    return "This is a PDF document. Ask the publisher for the table behind it as CSV or XLSX.";
  }
}
