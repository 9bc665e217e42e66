package org.totalplace.notice;

/** An amount with the digits of a binary fraction behind it. */
public record BinaryDecimalNotice(At at, String raw) implements Notice {
  @Override
  public Severity severity() {
    return Severity.INFO;
  }

  @Override
  public String explanation() {
    return "Amount \""
        + raw
        + "\" carries the noise of binary decimals; read to the penny it stands for.";
  }
}
