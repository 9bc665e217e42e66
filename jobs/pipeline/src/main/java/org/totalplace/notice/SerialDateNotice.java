package org.totalplace.notice;

/** A date as a spreadsheet keeps it: days since 1900. */
public record SerialDateNotice(At at, String raw) implements Notice {
  @Override
  public Severity severity() {
    return Severity.INFO;
  }

  @Override
  public String explanation() {
    return "Date \"" + raw + "\" is a spreadsheet's day number; read as the day it stands for.";
  }
}
