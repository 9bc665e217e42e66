package org.totalplace.normalise.heading;

import java.util.List;
import java.util.Map;
import org.totalplace.normalise.word.WordLists;

/**
 * What a source definition says about columns beyond the vocabulary: positions from 0 for files
 * without a heading.
 */
public record ColumnHints(Map<Column, Integer> positions) {
  public static final ColumnHints NONE = new ColumnHints(Map.of());

  public ColumnHints {
    positions = Map.copyOf(positions);
  }

  /** Whether amounts and dates stand where the positions say. */
  boolean fit(List<SampleRow> data, WordLists words) {
    Integer amount = positions.get(Column.AMOUNT);
    Integer date = positions.get(Column.DATE);
    return amount != null
        && ColumnProfile.of(data, amount, words).isMoney()
        && (date == null || ColumnProfile.of(data, date, words).isDate());
  }
}
