package org.totalplace.notice;

/** An amount with fractions of a penny. */
public record SubPenceNotice(At at, String raw) implements Notice {
  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  @Override
  public String explanation() {
    return "Amount \""
        + raw
        + "\" has fractions of a penny; rounded half up, and the rest carried so that the file adds up.";
  }
}
