package org.totalplace.notice;

/** The encoding is not UTF-8 and was found by evidence. */
public record AssumedEncodingNotice(At at, String encoding, String evidence) implements Notice {
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
    return "Read as " + encoding + " because: " + evidence + ".";
  }
}
