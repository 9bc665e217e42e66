package org.totalplace.notice;

/** A heading that is not in the vocabulary was matched by a word rule. */
public record ColumnByPatternNotice(At at, String raw, String canonical) implements Notice {
  @Override
  public Severity severity() {
    return Severity.INFO;
  }

  @Override
  public String explanation() {
    return "Heading \""
        + at.column()
        + "\" is not in the vocabulary; its words make it "
        + canonical
        + ".";
  }
}
