package org.totalplace.notice;

/** Refused: encrypted. */
public record EncryptedFileNotice(At at) implements Notice {
  @Override
  public String raw() {
    return "";
  }

  @Override
  public Severity severity() {
    return Severity.ERROR;
  }

  @Override
  public String explanation() {
    return "The file is protected by a password. Ask the publisher for an open copy.";
  }
}
