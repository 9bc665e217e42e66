package org.totalplace.notice;

/** A sheet or member that starts with the same rows as an earlier one. */
public record RepeatedSheetNotice(At at, String raw) implements Notice {
  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  @Override
  public String explanation() {
    return "\"" + at.sheet() + "\" starts with the same rows as an earlier table; skipped.";
  }
}
