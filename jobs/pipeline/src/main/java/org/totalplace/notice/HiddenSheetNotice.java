package org.totalplace.notice;

/** A sheet that the publisher hid. */
public record HiddenSheetNotice(At at, String raw) implements Notice {
  @Override
  public Severity severity() {
    return Severity.INFO;
  }

  @Override
  public String explanation() {
    return "Sheet \"" + at.sheet() + "\" is hidden; it was not read.";
  }
}
