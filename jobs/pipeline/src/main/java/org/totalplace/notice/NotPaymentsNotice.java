package org.totalplace.notice;

/** The headings are those of a list of something else than payments. */
public record NotPaymentsNotice(At at, String raw, String kind) implements Notice {
  @Override
  public Severity severity() {
    return Severity.ERROR;
  }

  @Override
  public String explanation() {
    return "The headings (" + raw + ") are those of " + kind + ", not of payments: not counted.";
  }
}
