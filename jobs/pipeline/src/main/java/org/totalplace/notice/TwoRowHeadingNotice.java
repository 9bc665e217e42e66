package org.totalplace.notice;

/** A heading on two lines. */
public record TwoRowHeadingNotice(At at, String raw) implements Notice {
  @Override
  public Severity severity() {
    return Severity.INFO;
  }

  @Override
  public String explanation() {
    return "The heading stands on two lines, which were joined.";
  }
}
