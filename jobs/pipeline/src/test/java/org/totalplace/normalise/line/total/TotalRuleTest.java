package org.totalplace.normalise.line.total;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.totalplace.normalise.line.total.TotalEvidence.Cell;
import org.totalplace.normalise.word.TotalLabel;

/** Each rule on a row that just meets it, and on one that just does not. */
final class TotalRuleTest {
  @ParameterizedTest
  @CsvSource({
    // label, label of payee, payee, date, reference, filled, sum, near, count
    "TOTAL,          NONE,  EMPTY,  EMPTY,     EMPTY,     5, false, false, false, LABEL_ON_A_BARE_ROW",
    "TOTAL,          NONE,  EMPTY,  FILLED,    EMPTY,     5, false, false, false,",
    "TOTAL,          TOTAL, FILLED, NO_COLUMN, NO_COLUMN, 3, false, false, false, LABEL_ON_A_BARE_ROW",
    "TOTAL,          TOTAL, FILLED, NO_COLUMN, NO_COLUMN, 4, false, false, false,",
    "TOTAL,          TOTAL, FILLED, FILLED,    EMPTY,     5, false, false, false, LABEL_AS_PAYEE",
    "TOTAL,          TOTAL, FILLED, FILLED,    NO_COLUMN, 5, false, false, false,",
    "TOTAL,          NONE,  FILLED, FILLED,    EMPTY,     5, true,  false, false, LABEL_AND_SUM",
    "TOTAL,          NONE,  FILLED, FILLED,    FILLED,    5, true,  false, false,",
    "MENTIONS_TOTAL, NONE,  FILLED, EMPTY,     EMPTY,     5, true,  false, false, MENTION_ON_A_BARE_ROW",
    "MENTIONS_TOTAL, NONE,  FILLED, EMPTY,     EMPTY,     5, false, false, false,",
    "NONE,           NONE,  EMPTY,  EMPTY,     NO_COLUMN, 5, true,  false, false, SUM_ALONE",
    "NONE,           NONE,  FILLED, EMPTY,     EMPTY,     5, true,  false, false,",
    "NONE,           NONE,  EMPTY,  EMPTY,     FILLED,    5, true,  false, false, SUM_WITHOUT_PAYEE_AND_DATE",
    "NONE,           NONE,  EMPTY,  FILLED,    FILLED,    5, true,  false, false,",
    "NONE,           NONE,  EMPTY,  FILLED,    EMPTY,     3, false, false, true,  COUNT_OF_LINES",
    "NONE,           NONE,  EMPTY,  FILLED,    EMPTY,     4, false, false, true,",
    "NONE,           NONE,  EMPTY,  EMPTY,     EMPTY,     3, false, true,  false, NEARLY_THE_SUM",
    "NONE,           NONE,  EMPTY,  NO_COLUMN, EMPTY,     3, false, true,  false,",
    "NONE,           NONE,  EMPTY,  EMPTY,     EMPTY,     3, false, false, false,"
  })
  void row_withThisEvidence_isATotalByThisRule(
      TotalLabel label,
      TotalLabel payeeLabel,
      Cell payee,
      Cell date,
      Cell reference,
      int filled,
      boolean isSum,
      boolean isNearSum,
      boolean holdsCount,
      TotalRule rule) {
    TotalEvidence evidence =
        new TotalEvidence(
            label, payeeLabel, payee, date, reference, filled, isSum, isNearSum, holdsCount);

    assertThat(TotalRule.of(evidence).orElse(null)).isEqualTo(rule);
  }
}
