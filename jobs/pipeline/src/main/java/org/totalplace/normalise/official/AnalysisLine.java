package org.totalplace.normalise.official;

import java.util.List;
import org.totalplace.model.Sha256;

/**
 * A line of the Country and Regional Analysis. It has no number, so its code is a hash of its
 * texts, equal in every edition. Rows that differ only by budget segment are one line.
 */
public final class AnalysisLine {
  /** The texts that identify a line: these columns, in this order. */
  public static final List<String> COLUMNS =
      List.of(
          "department",
          "organisation",
          "subfunction",
          "cofog_level_1",
          "sector",
          "is_identifiable",
          "capital_current");

  private AnalysisLine() {}

  /** Whether the table is of the analysis, with one column per year. */
  public static boolean isOne(OfficialFigure figure) {
    return figure.columns().keySet().containsAll(COLUMNS);
  }

  public static String code(OfficialFigure figure) {
    Sha256 hash = new Sha256();
    COLUMNS.forEach(column -> hash.add(figure.about(column)));
    return hash.hex().substring(0, 8);
  }
}
