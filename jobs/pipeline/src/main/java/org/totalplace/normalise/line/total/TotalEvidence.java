package org.totalplace.normalise.line.total;

import org.totalplace.normalise.word.TotalLabel;

/**
 * Evidence for and against a row with an amount being a total.
 *
 * @param label the strongest label in any cell
 * @param payeeLabel the label in the cell of the payee
 * @param date empty also where the cell holds the label of a total; so is reference
 * @param filled cells that are not blank
 * @param isSum the amount is the sum of all lines above, or of those since the last total
 * @param isNearSum the amount is within a hundredth of the sum of all lines above
 * @param holdsCount another cell holds the number of the lines above
 */
public record TotalEvidence(
    TotalLabel label,
    TotalLabel payeeLabel,
    Cell payee,
    Cell date,
    Cell reference,
    int filled,
    boolean isSum,
    boolean isNearSum,
    boolean holdsCount) {
  private static final int FEW_CELLS = 3;

  /** Whether a row has a value in a column. */
  public enum Cell {
    NO_COLUMN,
    EMPTY,
    FILLED
  }

  /** Whether a row with this many filled cells has three or fewer. */
  public static boolean isBrief(int filled) {
    return filled <= FEW_CELLS;
  }

  /** At most three cells are filled. */
  boolean isBrief() {
    return isBrief(filled);
  }

  /** Nothing is filled but the amount. */
  public boolean isAmountAlone() {
    return filled == 1 && hasNothingOfAPayment();
  }

  /** Neither payee nor date nor reference. */
  boolean hasNothingOfAPayment() {
    return payee != Cell.FILLED && lacksDateAndReference();
  }

  /** Lacks date and reference in a table that has one of them, or is brief and lacks the date. */
  boolean isBare() {
    boolean isTableWithEither = date != Cell.NO_COLUMN || reference != Cell.NO_COLUMN;
    return isTableWithEither && lacksDateAndReference() || isBrief() && date != Cell.FILLED;
  }

  boolean lacksDateOrReference() {
    return date != Cell.FILLED || reference != Cell.FILLED;
  }

  private boolean lacksDateAndReference() {
    return date != Cell.FILLED && reference != Cell.FILLED;
  }
}
