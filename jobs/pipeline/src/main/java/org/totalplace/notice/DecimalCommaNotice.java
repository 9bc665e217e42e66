package org.totalplace.notice;

/** The amounts of the file use a comma for the decimals. */
public record DecimalCommaNotice(At at, String raw) implements Notice {
  @Override
  public Severity severity() {
    return Severity.INFO;
  }

  @Override
  public String explanation() {
    return "Amounts such as \""
        + raw
        + "\" show a decimal comma and none a decimal point; the whole file is read so.";
  }
}
