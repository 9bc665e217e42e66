package org.totalplace.notice;

/** One file holds UTF-8 and windows-1252; both were read. */
public record MixedEncodingNotice(At at, long utf8Characters, long otherBytes) implements Notice {
  @Override
  public String raw() {
    return "";
  }

  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  @Override
  public String explanation() {
    return "Most of the file is UTF-8 ("
        + utf8Characters
        + " characters beyond ASCII) but "
        + otherBytes
        + " bytes are not; these were read as windows-1252.";
  }
}
