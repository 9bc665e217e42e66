package org.totalplace.notice;

/** The publisher's own conversion lost characters; they cannot be brought back. */
public record LostCharactersNotice(At at, long characters) implements Notice {
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
    return characters
        + " characters were already lost when the file was published (U+FFFD stands in their place).";
  }
}
