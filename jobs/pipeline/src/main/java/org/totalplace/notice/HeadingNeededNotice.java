package org.totalplace.notice;

/** A table without a heading, for which no definition says where its columns stand. */
public record HeadingNeededNotice(At at, String raw) implements Notice {
  @Override
  public Severity severity() {
    return Severity.ERROR;
  }

  @Override
  public String explanation() {
    return "No heading says what the columns are, and money is not counted on a guess. If these are"
        + " payments, write into the source definition, after looking at the file: "
        + raw;
  }
}
