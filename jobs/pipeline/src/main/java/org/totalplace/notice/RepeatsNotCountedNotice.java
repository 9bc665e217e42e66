package org.totalplace.notice;

/** A file with more lines than repeats are counted for. */
public record RepeatsNotCountedNotice(At at, String raw) implements Notice {
  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  @Override
  public String explanation() {
    return "The file has more different lines than repeats are counted for; later lines have repeat number 1.";
  }
}
