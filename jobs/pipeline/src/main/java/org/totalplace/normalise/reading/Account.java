package org.totalplace.normalise.reading;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What became of the rows under the heading, in rows and in pence.
 *
 * @param in rows as they were read
 * @param rowsSkipped rows that are no payments, by kind: blank, total, repeated_header, note
 * @param penceSkipped sum of their amounts
 */
public record Account(
    RowsAndPence in,
    RowsAndPence accepted,
    RowsAndPence rejected,
    Map<String, Long> rowsSkipped,
    long penceSkipped) {
  /** No rows of any kind. */
  public static final Account NOTHING =
      new Account(RowsAndPence.NONE, RowsAndPence.NONE, RowsAndPence.NONE, Map.of(), 0);

  /**
   * @throws IllegalStateException unless in = accepted + rejected + skipped, in rows and in pence
   */
  public Account {
    rowsSkipped = Collections.unmodifiableMap(new LinkedHashMap<>(rowsSkipped));
    RowsAndPence out = accepted.plus(rejected).plus(sum(rowsSkipped, penceSkipped));
    if (!in.equals(out)) {
      throw new IllegalStateException("In " + in + ", but accepted, rejected and skipped " + out);
    }
  }

  public RowsAndPence skipped() {
    return sum(rowsSkipped, penceSkipped);
  }

  private static RowsAndPence sum(Map<String, Long> rows, long pence) {
    return new RowsAndPence(rows.values().stream().mapToLong(Long::longValue).sum(), pence);
  }
}
