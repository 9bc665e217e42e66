package org.totalplace.notice;

/** A column that the heading does not name was recognised by what it holds. */
public record ColumnByContentNotice(At at, String raw, String meaning) implements Notice {
  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  @Override
  public String explanation() {
    return "No heading names the "
        + meaning
        + ": \""
        + at.column()
        + "\" was taken because of what it holds.";
  }
}
