package org.totalplace.notice;

/** A table without a heading that is known. */
public record NoHeadingNotice(At at, String raw) implements Notice {
  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  @Override
  public String explanation() {
    return "No heading was found; columns were taken by position or by what they hold.";
  }
}
