package org.totalplace.normalise.line;

import java.util.Optional;
import org.totalplace.normalise.value.DateOrder;

/**
 * What is taken to hold for a whole sheet before its rows are read. The first reading assumes the
 * usual; where the rows contradict it, the file is read again with what they showed.
 *
 * @param order how ambiguous dates are read; empty to decide by the evidence
 * @param totalLine line of a total that stands above what it sums, 0 for none
 */
public record SheetAssumptions(Optional<DateOrder> order, boolean decimalComma, long totalLine) {
  public static final SheetAssumptions USUAL = new SheetAssumptions(Optional.empty(), false, 0);

  SheetAssumptions withOrder(DateOrder learned) {
    return new SheetAssumptions(Optional.of(learned), decimalComma, totalLine);
  }

  SheetAssumptions withDecimalComma() {
    return new SheetAssumptions(order, true, totalLine);
  }

  SheetAssumptions withTotalLine(long line) {
    return new SheetAssumptions(order, decimalComma, line);
  }
}
