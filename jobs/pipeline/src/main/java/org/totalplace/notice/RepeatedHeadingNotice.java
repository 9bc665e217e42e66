package org.totalplace.notice;

/** The heading again, among the payments. */
public record RepeatedHeadingNotice(At at, String raw) implements Notice {
  @Override
  public Severity severity() {
    return Severity.INFO;
  }

  @Override
  public String explanation() {
    return "The heading is repeated; skipped.";
  }
}
