package org.totalplace.notice;

/** Two columns with one meaning. */
public record SecondColumnNotice(At at, String raw, String kept) implements Notice {
  @Override
  public Severity severity() {
    return Severity.INFO;
  }

  @Override
  public String explanation() {
    return "\"" + at.column() + "\" means the same as \"" + kept + "\", which was taken.";
  }
}
