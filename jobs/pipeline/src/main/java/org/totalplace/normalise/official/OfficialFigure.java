package org.totalplace.normalise.official;

import java.util.Map;
import java.util.OptionalLong;

/**
 * One published figure of an official table.
 *
 * @param row row of the sheet, from 1
 * @param columns what the row is about: our column to printed text, or to its code where the layout
 *     lists codes
 * @param line line code, or the year where the years stand across
 * @param value pence, or persons; empty where the publisher says that there is none
 */
public record OfficialFigure(
    long row, boolean isTotal, Map<String, String> columns, String line, OptionalLong value) {
  public OfficialFigure {
    columns = Map.copyOf(columns);
  }
}
