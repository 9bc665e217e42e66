package org.totalplace.notice;

/** A column that nothing is known about. */
public record UnmappedColumnNotice(At at, String raw) implements Notice {
  @Override
  public Severity severity() {
    return Severity.INFO;
  }

  @Override
  public String explanation() {
    return "Heading \"" + at.column() + "\" is not in the vocabulary; the column was not used.";
  }
}
