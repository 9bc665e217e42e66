package org.totalplace.notice;

/** The heading has one name less than the values, which stand one column further right. */
public record HeadingNameMissingNotice(At at, String raw) implements Notice {
  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  @Override
  public String explanation() {
    return "The heading lacks a name: from \""
        + raw
        + "\" on, the values stand one column to the right of their names; read so.";
  }
}
