package org.totalplace.notice;

/** The publisher says in words that there were no payments. */
public record NilReturnNotice(At at, String raw) implements Notice {
  @Override
  public Severity severity() {
    return Severity.INFO;
  }

  @Override
  public String explanation() {
    return "The file says that there were no payments: a nil return.";
  }
}
