package org.totalplace.notice;

/** However the file was read, its rows contradicted what had been assumed of them. */
public record ContradictedReadingNotice(At at, String raw, long readings) implements Notice {
  @Override
  public Severity severity() {
    return Severity.ERROR;
  }

  @Override
  public String explanation() {
    return "The file was read "
        + readings
        + " times and each time its rows contradicted what the reading before had shown (order of"
        + " dates, decimal comma, a total on top): nothing is counted. Say in the source definition"
        + " what holds.";
  }
}
