package org.totalplace.notice;

/** A total or sub-total among the payments. */
public record TotalRowNotice(At at, String raw) implements Notice {
  @Override
  public Severity severity() {
    return Severity.INFO;
  }

  @Override
  public String explanation() {
    return "\"" + raw + "\" is a total; skipped.";
  }
}
