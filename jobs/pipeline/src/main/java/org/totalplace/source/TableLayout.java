package org.totalplace.source;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Where the figures of one official table lie in its file, as the {@code layout} of a source
 * definition says. Everything that changes from one year's workbook to the next is here.
 *
 * @param table what is read: {@code outturn}, {@code analysis}, {@code population} …
 * @param edition of a table that is published anew each year for several years; otherwise empty
 * @param sheet name of the sheet; empty where the file has only one
 * @param financialYear of every figure, where the file is one year; otherwise empty
 * @param unit {@code pounds}, {@code thousands}, {@code millions} or {@code persons}
 * @param headingRow row of the sheet, from 1
 * @param lineCodeRow row that prints the line codes, from 1; 0 where there is none
 * @param columns our column to heading as printed
 * @param lines line code to the headings that mean it
 * @param codes our column to printed text to code
 * @param missing texts that mean: not published
 * @param ignore headings that are known and not needed
 */
public record TableLayout(
    String sourceId,
    String glob,
    String table,
    String edition,
    String sheet,
    String financialYear,
    String unit,
    int headingRow,
    int lineCodeRow,
    Map<String, String> columns,
    Optional<FigureRows> rows,
    Optional<LineRange> range,
    Optional<Pattern> measures,
    Map<String, List<String>> lines,
    Map<String, Map<String, String>> codes,
    List<String> missing,
    List<Pattern> ignore) {

  public TableLayout {
    columns = Collections.unmodifiableMap(new TreeMap<>(columns));
    lines = Collections.unmodifiableMap(new TreeMap<>(lines));
    codes = Collections.unmodifiableMap(new TreeMap<>(codes));
    missing = List.copyOf(missing);
    ignore = List.copyOf(ignore);
  }

  /** Whether a file of this name is laid out like this. */
  public boolean covers(String fileName) {
    return Glob.isName(glob, fileName);
  }

  /**
   * Which rows are figures.
   *
   * @param total label of the row that prints the sum over all bodies; empty where there is none
   */
  public record FigureRows(String column, Pattern matches, String total) {}

  /** The first and the last line that is read, in the order of the columns. */
  public record LineRange(String first, String last) {}
}
