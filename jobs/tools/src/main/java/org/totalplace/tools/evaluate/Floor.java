package org.totalplace.tools.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.totalplace.csv.CsvRow;
import org.totalplace.csv.CsvTable;
import org.totalplace.reference.ReferenceData;

/**
 * The quality that no change may fall under, from {@code reference-data/labels/floor.csv}: a set of
 * labels, a measure, and the least share of lines, in tenths of a per cent.
 */
record Floor(List<CsvRow> rows) {
  static Floor read(ReferenceData reference) {
    return new Floor(CsvTable.read(reference.resolve("labels/floor.csv")));
  }

  /**
   * A sentence for each measure that is under its floor, or that nothing was measured of.
   *
   * @param set name of the set of labels
   * @param measures scores by name
   */
  List<String> under(String set, Map<String, Score> measures) {
    List<String> under = new ArrayList<>();
    for (CsvRow row : rows) {
      if (row.get("label_set").equals(set)) {
        long least = Long.parseLong(row.get("least_per_mille"));
        Score score = measures.get(row.get("measure"));
        if (score == null || score.perMille().orElse(-1) < least) {
          under.add(
              "%s of %s is %s; the floor is %d of 1,000 lines (reference-data/labels/floor.csv)"
                  .formatted(row.get("measure"), set, score == null ? "unknown" : score, least));
        }
      }
    }
    return under;
  }
}
