package org.totalplace.notice;

/** Refused: no format that is read here. */
public record UnknownFormatNotice(At at, String seen) implements Notice {
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
    return "The format is not known ("
        + seen
        + "). Open the file in a spreadsheet program and save it as CSV UTF-8 or XLSX.";
  }
}
