package org.totalplace.normalise.official;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/**
 * Reads a printed number of an official table into whole pence or persons. £000 with decimals
 * (8168.730153777793) are rounded half to even at the penny: the last digits come from a division
 * in the publisher's spreadsheet and are not money.
 */
final class PublishedNumber {
  private PublishedNumber() {}

  /**
   * @throws NumberFormatException when the text is no number
   */
  static long read(String text, String unit) {
    String plain = text.strip().replace(",", "").replace("\u2212", "-").replace("£", "");
    BigDecimal number = new BigDecimal(plain.toUpperCase(Locale.ROOT));
    int shift =
        switch (unit) {
          case "persons" -> 0;
          case "pounds" -> 2;
          case "thousands" -> 5;
          case "millions" -> 8;
          default -> throw new IllegalArgumentException("No unit " + unit);
        };
    return number.movePointRight(shift).setScale(0, RoundingMode.HALF_EVEN).longValueExact();
  }
}
