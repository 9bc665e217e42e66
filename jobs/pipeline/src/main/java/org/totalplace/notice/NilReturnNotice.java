package org.totalplace.notice;

/** A table without payments: a nil return. */
public record NilReturnNotice(At at, String raw) implements Notice {
  @Override
  public Severity severity() {
    return Severity.INFO;
  }

  @Override
  public String explanation() {
    return "There are no payments: a nil return, or a heading with nothing under it.";
  }
}
