package org.totalplace.notice;

/** So many lines had no amount that the others cannot be trusted either. */
public record TooManyRejectsNotice(At at, String raw, long rejected, long lines) implements Notice {
  @Override
  public Severity severity() {
    return Severity.ERROR;
  }

  @Override
  public String explanation() {
    return rejected
        + " of "
        + lines
        + " lines were rejected ("
        + raw
        + "), more than one in five: the columns are most likely torn, and nothing of the file is"
        + " counted. inspect shows such lines.";
  }
}
