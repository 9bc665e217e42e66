package org.totalplace.notice;

/** Refused: nothing in it. */
public record EmptyFileNotice(At at) implements Notice {
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
    return "The file is empty. Publish it again, or take it off the list.";
  }
}
