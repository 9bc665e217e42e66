package org.totalplace.normalise.heading;

import java.util.Map;

/**
 * What a source definition says about columns beyond the vocabulary: positions from 0 for files
 * without a heading.
 */
public record ColumnHints(Map<Column, Integer> positions) {
  public static final ColumnHints NONE = new ColumnHints(Map.of());

  public ColumnHints {
    positions = Map.copyOf(positions);
  }
}
