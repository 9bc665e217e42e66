package org.totalplace.notice;

/** A file without a table of payments: no column of amounts could be recognised. */
public record NoPaymentsTableNotice(At at, String raw) implements Notice {
  @Override
  public Severity severity() {
    return Severity.ERROR;
  }

  @Override
  public String explanation() {
    return "No table of payments was found: no column could be recognised as the amount.";
  }
}
