package org.totalplace.normalise.line.total;

import java.util.Optional;
import java.util.function.Predicate;
import org.totalplace.normalise.line.total.TotalEvidence.Cell;
import org.totalplace.normalise.word.TotalLabel;

/**
 * When a row with an amount is a total and not a payment. Each rule wants two kinds of evidence: a
 * label, the sum or the number of the lines above; and that something is missing which a payment
 * has. So a supplier whose name has the word is a payment. The first rule that holds decides.
 */
public enum TotalRule {
  /** "Grand Total" with neither date nor reference. */
  LABEL_ON_A_BARE_ROW(true, row -> row.label() == TotalLabel.TOTAL && row.isBare()),

  /** "Total" in the place of the payee, dated like the lines above, but without a reference. */
  LABEL_AS_PAYEE(
      true,
      row ->
          row.label() == TotalLabel.TOTAL
              && row.payeeLabel() == TotalLabel.TOTAL
              && row.reference() == Cell.EMPTY),

  /** "Total", and the amount is the sum: one of date and reference may be filled down. */
  LABEL_AND_SUM(
      true, row -> row.label() == TotalLabel.TOTAL && row.isSum() && row.lacksDateOrReference()),

  /** "Total Maintenance" may be a name: the row must be bare, and brief or the sum. */
  MENTION_ON_A_BARE_ROW(
      true,
      row ->
          row.label() == TotalLabel.MENTIONS_TOTAL
              && row.isBare()
              && (row.isSum() || row.isBrief())),

  /** No label: the sum, with nothing of a payment beside it. */
  SUM_ALONE(
      false,
      row ->
          row.hasNothingOfAPayment()
              && row.isSum()
              && (row.payee() == Cell.EMPTY || row.isBrief())),

  /** No label: the sum, with neither payee nor date in a table that has both. */
  SUM_WITHOUT_PAYEE_AND_DATE(
      false, row -> row.payee() == Cell.EMPTY && row.date() == Cell.EMPTY && row.isSum()),

  /** The number of the lines above stands beside an amount, whatever that comes to. */
  COUNT_OF_LINES(true, row -> row.payee() == Cell.EMPTY && row.isBrief() && row.holdsCount()),

  /** Nearly the sum, with nothing of a payment: a total of slightly other rows than these. */
  NEARLY_THE_SUM(
      true,
      row ->
          row.payee() == Cell.EMPTY
              && row.date() == Cell.EMPTY
              && row.isBrief()
              && row.hasNothingOfAPayment()
              && row.isNearSum());

  private final boolean isCompared;
  private final Predicate<TotalEvidence> holds;

  TotalRule(boolean isCompared, Predicate<TotalEvidence> holds) {
    this.isCompared = isCompared;
    this.holds = holds;
  }

  /** The first rule by which the row is a total; empty where it is none. */
  public static Optional<TotalRule> of(TotalEvidence row) {
    for (TotalRule rule : values()) {
      if (rule.holds.test(row)) {
        return Optional.of(rule);
      }
    }
    return Optional.empty();
  }

  /** The row says that it is a total, so that an amount other than the sum is worth a notice. */
  public boolean isCompared() {
    return isCompared;
  }
}
