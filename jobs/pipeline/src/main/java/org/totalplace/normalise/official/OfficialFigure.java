package org.totalplace.normalise.official;

import java.util.Map;
import java.util.OptionalLong;
import org.totalplace.normalise.notice.At;

/**
 * One published figure of an official table.
 *
 * @param at sheet, row and heading
 * @param columns what the row is about: our column to printed text, or to its code where the layout
 *     lists codes
 * @param line line code, or the year where the years stand across
 * @param value pence, or persons; empty where the publisher says that there is none
 * @param raw the figure as printed
 */
public record OfficialFigure(
    At at,
    boolean isTotal,
    Map<String, String> columns,
    String line,
    OptionalLong value,
    String raw) {
  public OfficialFigure {
    columns = Map.copyOf(columns);
  }

  /** What is printed in one of our columns; empty where the table has no such column. */
  public String about(String column) {
    return columns.getOrDefault(column, "");
  }
}
