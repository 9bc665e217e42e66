package org.totalplace.notice;

/** Refused: the container cannot be read to its end. */
public record DamagedFileNotice(At at, String problem) implements Notice {
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
    return "The file is damaged or cut short ("
        + problem
        + "). Download it again; if that does not help, open and save it in a spreadsheet program.";
  }
}
