package org.totalplace.normalise.line;

import java.util.Optional;
import org.totalplace.normalise.value.DateOrder;
import org.totalplace.normalise.value.FileYear;

/**
 * Assumptions about a whole sheet before its rows are read. The first reading assumes the usual;
 * where the rows contradict it, the file is read again with what they showed.
 *
 * @param order how ambiguous dates are read; empty to decide by the evidence
 * @param totalLine line of a total that stands above what it sums, 0 for none
 * @param year the financial year that all lines are of, where the source says that its files are of
 *     one year each and the name says which
 */
public record SheetAssumptions(
    Optional<DateOrder> order, boolean decimalComma, long totalLine, Optional<FileYear> year) {

  SheetAssumptions withOrder(DateOrder learned) {
    return new SheetAssumptions(Optional.of(learned), decimalComma, totalLine, year);
  }

  SheetAssumptions withDecimalComma() {
    return new SheetAssumptions(order, true, totalLine, year);
  }

  SheetAssumptions withTotalLine(long line) {
    return new SheetAssumptions(order, decimalComma, line, year);
  }
}
