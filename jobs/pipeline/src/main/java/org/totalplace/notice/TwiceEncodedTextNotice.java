package org.totalplace.notice;

/** Text that was encoded twice, set right while reading. */
public record TwiceEncodedTextNotice(At at, long characters) implements Notice {
  @Override
  public String raw() {
    return "";
  }

  @Override
  public Severity severity() {
    return Severity.INFO;
  }

  @Override
  public String explanation() {
    return characters + " characters were encoded twice (as in Â£ for £) and were set right.";
  }
}
