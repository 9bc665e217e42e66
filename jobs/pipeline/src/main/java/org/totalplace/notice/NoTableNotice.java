package org.totalplace.notice;

/** Refused: readable, but without records. */
public record NoTableNotice(At at, String seen) implements Notice {
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
    return "No table was found: " + seen + ". Publish one row per payment or grant.";
  }
}
