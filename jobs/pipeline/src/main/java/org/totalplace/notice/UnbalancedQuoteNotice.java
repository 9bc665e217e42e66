package org.totalplace.notice;

/** A quote is opened and never properly closed. */
public record UnbalancedQuoteNotice(At at, String raw) implements Notice {
  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  @Override
  public String explanation() {
    return "A quotation mark that is not closed was read as text, so that it does not swallow the lines after it.";
  }
}
