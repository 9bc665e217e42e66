package org.totalplace.notice;

/** A file that the source definition lists as not being data. */
public record IgnoredFileNotice(At at, String raw) implements Notice {
  @Override
  public Severity severity() {
    return Severity.INFO;
  }

  @Override
  public String explanation() {
    return "The source definition lists this file as not being data: " + raw;
  }
}
