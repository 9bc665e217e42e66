package org.totalplace.samples;

import java.time.LocalDate;

/** One invented payment. Amounts are pence. */
record SampleLine(
    LocalDate date,
    String reference,
    String payee,
    String payeeId,
    String payeeType,
    String area,
    String expense,
    String code,
    long pence) {

  SampleLine withPence(long other) {
    return new SampleLine(date, reference, payee, payeeId, payeeType, area, expense, code, other);
  }

  String pounds() {
    return (pence < 0 ? "-" : "") + Math.abs(pence) / 100 + "." + twoDigits(Math.abs(pence) % 100);
  }

  /** With commas between thousands, as accounts print them. */
  String accounting() {
    String whole = String.format(java.util.Locale.ROOT, "%,d", Math.abs(pence) / 100);
    String text = whole + "." + twoDigits(Math.abs(pence) % 100);
    return pence < 0 ? "(" + text + ")" : text;
  }

  private static String twoDigits(long pence) {
    return (pence < 10 ? "0" : "") + pence;
  }
}
