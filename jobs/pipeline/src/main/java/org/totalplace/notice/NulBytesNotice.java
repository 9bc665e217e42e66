package org.totalplace.notice;

/** Zero bytes inside text. */
public record NulBytesNotice(At at, long nuls) implements Notice {
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
    return "The file holds " + nuls + " zero bytes; they were left out.";
  }
}
