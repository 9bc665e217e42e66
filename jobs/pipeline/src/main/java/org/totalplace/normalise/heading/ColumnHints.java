package org.totalplace.normalise.heading;

import java.util.List;
import java.util.Map;
import org.totalplace.normalise.word.WordLists;

/** Positions of columns, from 0, as a source definition gives them for files without a heading. */
public record ColumnHints(Map<Column, Integer> positions) {
  public static final ColumnHints NONE = new ColumnHints(Map.of());

  public ColumnHints {
    positions = Map.copyOf(positions);
  }

  /** Whether the columns at these positions hold amounts and dates. */
  boolean fit(List<SampleRow> data, WordLists words) {
    Integer amount = positions.get(Column.AMOUNT);
    Integer date = positions.get(Column.DATE);
    return amount != null
        && ColumnProfile.of(data, amount, words).isMoney()
        && (date == null || ColumnProfile.of(data, date, words).isDate());
  }
}
