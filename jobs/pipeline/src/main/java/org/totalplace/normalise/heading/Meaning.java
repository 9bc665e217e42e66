package org.totalplace.normalise.heading;

import java.util.List;

/**
 * What a heading means.
 *
 * @param basis which of several amounts or dates: net, gross, payment, invoice …; empty elsewhere
 * @param isExact the name is in the vocabulary; otherwise a word rule matched
 */
public record Meaning(Column column, String basis, boolean isExact) {
  /** Preferred first: the order of docs/READING.md. */
  private static final List<String> AMOUNTS =
      List.of("net", "unstated", "awarded", "total", "disbursed", "gross", "applied", "vat");

  private static final List<String> DATES =
      List.of("payment", "unstated", "posting", "invoice", "award", "start", "period", "year");

  public Meaning {
    boolean isKnown =
        switch (column) {
          case AMOUNT -> AMOUNTS.contains(basis);
          case DATE -> DATES.contains(basis);
          default -> basis.isEmpty();
        };
    if (!isKnown) {
      throw new IllegalArgumentException(
          "Basis \""
              + basis
              + "\" of "
              + column.code()
              + ": amounts are "
              + AMOUNTS
              + ", dates "
              + DATES
              + ", other columns have none");
    }
  }

  /** 0 for the most preferred of several columns that mean the same. */
  public int rank() {
    return switch (column) {
      case AMOUNT -> AMOUNTS.indexOf(basis);
      case DATE -> DATES.indexOf(basis);
      default -> isExact ? 0 : 1;
    };
  }

  /** VAT alone, or what was applied for, is an amount but never the amount of the line. */
  public boolean canBeAmount() {
    return column == Column.AMOUNT && !basis.equals("vat") && !basis.equals("applied");
  }
}
