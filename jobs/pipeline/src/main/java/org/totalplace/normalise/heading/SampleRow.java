package org.totalplace.normalise.heading;

import java.util.ArrayList;
import java.util.List;
import org.totalplace.normalise.container.row.Row;

/**
 * One of the first rows of a sheet, decoded. Headings and columns are judged by these rows.
 *
 * @param isBlank no cell of it says anything; asked for each column, so it is known beforehand
 */
public record SampleRow(long line, List<String> cells, boolean isBlank) {
  public SampleRow {
    cells = List.copyOf(cells);
  }

  public SampleRow(long line, List<String> cells) {
    this(line, cells, cells.stream().allMatch(String::isBlank));
  }

  public static SampleRow of(Row row) {
    List<String> cells = new ArrayList<>(row.cells());
    for (int i = 0; i < row.cells(); i++) {
      cells.add(row.text(i).replace('\u00a0', ' ').strip());
    }
    return new SampleRow(row.line(), cells);
  }

  /** The cell, empty past the end of a short row. */
  public String cell(int index) {
    return index < cells.size() ? cells.get(index) : "";
  }
}
