package org.totalplace.notice;

/** An official table that does not lie as the layout of its source definition says. */
public record LayoutMismatchNotice(At at, String raw, String problem) implements Notice {
  @Override
  public Severity severity() {
    return Severity.ERROR;
  }

  @Override
  public String explanation() {
    return "The table does not lie as the layout of its source says: " + problem + ".";
  }
}
