package org.totalplace.notice;

/** A line of text among or under the payments. */
public record NoteRowNotice(At at, String raw) implements Notice {
  @Override
  public Severity severity() {
    return Severity.INFO;
  }

  @Override
  public String explanation() {
    return "\"" + raw + "\" is a note, not a payment; skipped.";
  }
}
