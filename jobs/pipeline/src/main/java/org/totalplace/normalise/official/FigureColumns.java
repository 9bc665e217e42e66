package org.totalplace.normalise.official;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.totalplace.source.TableLayout;

/**
 * The columns of an official table: those that describe a row, by heading, and those of figures, by
 * line code. A column between the first and the last line must be a known line or ignored by the
 * layout; otherwise it is an error, so that a new line in a new year is not missed.
 *
 * @param places our column to cell
 * @param lines cell to line code
 */
record FigureColumns(Map<String, Integer> places, Map<Integer, String> lines) {

  static FigureColumns of(TableLayout layout, List<String> headings, List<String> lineCodes)
      throws OfficialTableException {
    Map<String, Integer> places = new TreeMap<>();
    for (Map.Entry<String, String> column : layout.columns().entrySet()) {
      int cell = indexOf(headings, column.getValue());
      if (cell < 0) {
        throw new OfficialTableException(
            where(layout)
                + " has no heading \""
                + column.getValue()
                + "\" in row "
                + layout.headingRow()
                + ": "
                + headings);
      }
      places.put(column.getKey(), cell);
    }
    Map<Integer, String> lines = new LinkedHashMap<>();
    for (int cell = 0; cell < headings.size(); cell++) {
      if (places.containsValue(cell) || headings.get(cell).isBlank()) {
        continue;
      }
      String code = code(layout, headings.get(cell), lineCodes, cell);
      boolean isBeforeFirst =
          layout.range().isPresent()
              && lines.isEmpty()
              && !layout.range().get().first().equals(code);
      if (code.isEmpty() && !isBeforeFirst && !isIgnored(layout, headings.get(cell))) {
        throw new OfficialTableException(
            where(layout)
                + " has a column that the layout does not know, \""
                + headings.get(cell)
                + "\" (column "
                + (cell + 1)
                + "): list it under lines, measures or ignore");
      }
      if (code.isEmpty() || isBeforeFirst) {
        continue;
      }
      if (lines.containsValue(code)) {
        throw new OfficialTableException(where(layout) + " has two columns for line " + code);
      }
      lines.put(cell, code);
      if (layout.range().isPresent() && layout.range().get().last().equals(code)) {
        return new FigureColumns(places, lines);
      }
    }
    if (lines.isEmpty() || layout.range().isPresent()) {
      throw new OfficialTableException(
          where(layout)
              + " has no column for the "
              + (lines.isEmpty() ? "first" : "last")
              + " line that is to be read");
    }
    return new FigureColumns(places, lines);
  }

  private static String code(TableLayout layout, String heading, List<String> lineCodes, int cell) {
    if (layout.measures().isPresent()) {
      Matcher matcher = layout.measures().get().matcher(heading.strip());
      return matcher.matches() ? matcher.group(1) : "";
    }
    if (layout.lineCodeRow() > 0) {
      return cell < lineCodes.size() ? lineCodes.get(cell).strip().replaceFirst("\\.0$", "") : "";
    }
    String bare = bare(heading);
    for (Map.Entry<String, List<String>> line : layout.lines().entrySet()) {
      if (line.getValue().stream().anyMatch(known -> bare(known).equals(bare))) {
        return line.getKey();
      }
    }
    return "";
  }

  private static boolean isIgnored(TableLayout layout, String heading) {
    for (Pattern ignored : layout.ignore()) {
      if (ignored.matcher(heading.strip()).matches()) {
        return true;
      }
    }
    return false;
  }

  private static int indexOf(List<String> headings, String heading) {
    for (int i = 0; i < headings.size(); i++) {
      if (bare(headings.get(i)).equals(bare(heading))) {
        return i;
      }
    }
    return -1;
  }

  /** A text without case, spaces and punctuation, as printed texts are compared. */
  static String bare(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
  }

  private static String where(TableLayout layout) {
    return layout.sourceId() + " " + layout.glob() + ": sheet \"" + layout.sheet() + "\"";
  }
}
