package org.totalplace.notice;

/** What stands under the heading of the amount are the numbers of documents. */
public record AmountIsNumberNotice(At at, String raw) implements Notice {
  @Override
  public Severity severity() {
    return Severity.ERROR;
  }

  @Override
  public String explanation() {
    return "The values under \""
        + at.column()
        + "\" (such as \""
        + raw
        + "\") are numbers of documents, not amounts: nothing is counted. Ask the publisher for a"
        + " file whose headings stand over their values.";
  }
}
