package org.totalplace.notice;

/** Refused: it asks for more memory, time or access than a table needs. */
public record UnsafeFileNotice(At at, String danger) implements Notice {
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
    return "The file is not read because it would be unsafe: "
        + danger
        + ". Ask the publisher for a plain CSV or XLSX.";
  }
}
