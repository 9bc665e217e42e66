package org.totalplace.notice;

/** A sheet that is not a table of payments: cover, notes, pivot. */
public record SheetWithoutPaymentsNotice(At at, String raw) implements Notice {
  @Override
  public Severity severity() {
    return Severity.INFO;
  }

  @Override
  public String explanation() {
    return "Sheet \"" + at.sheet() + "\" holds no table of payments; it was not read.";
  }
}
