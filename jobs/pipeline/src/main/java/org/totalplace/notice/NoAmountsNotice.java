package org.totalplace.notice;

/** A table without a single amount that does not say that there were no payments. */
public record NoAmountsNotice(At at, String raw, long rows) implements Notice {
  @Override
  public Severity severity() {
    return Severity.ERROR;
  }

  @Override
  public String explanation() {
    return "The table has a heading and "
        + rows
        + " rows under it but no amount that can be counted, and does not say that there were no"
        + " payments. Ask the publisher for the file as it was before it was converted.";
  }
}
