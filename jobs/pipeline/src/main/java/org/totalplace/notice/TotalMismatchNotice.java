package org.totalplace.notice;

/** A total row that is not the sum of the lines above it. */
public record TotalMismatchNotice(At at, String raw, String sum) implements Notice {
  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  @Override
  public String explanation() {
    return "The total row says \""
        + raw
        + "\" but the lines above it come to "
        + sum
        + "; skipped, the lines count.";
  }
}
