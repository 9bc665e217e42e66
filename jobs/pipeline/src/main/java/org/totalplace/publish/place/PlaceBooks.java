package org.totalplace.publish.place;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.totalplace.publish.site.PlaceSentences;
import org.totalplace.publish.workbook.RowXml;
import org.totalplace.publish.workbook.Rows;
import org.totalplace.publish.workbook.Sheet;
import org.totalplace.publish.workbook.Table;
import org.totalplace.publish.workbook.Workbook;
import org.totalplace.sql.SqlSession;

/**
 * The workbooks of places, by the rules of accessible spreadsheets: cover, contents and notes, then
 * one table a sheet. A workbook names no release, so that a place whose rows did not change has the
 * same bytes in every release.
 *
 * @param rows the rows of every sheet, by its table
 * @param counts how many rows a place has on a sheet: by {@code <place>/<table>}
 * @param years in words, by the same
 * @param sentences what can be said of a place, by place
 */
record PlaceBooks(
    PlaceSheets sheets,
    Map<String, Spool> rows,
    Map<String, Long> counts,
    Map<String, String> years,
    Map<String, List<String>> sentences) {

  /**
   * Makes the rows of all sheets.
   *
   * @param sql has the published tables, {@code payees}, and the macros of CSV
   * @param codes the places that have files
   * @param work folder for the rows
   */
  static PlaceBooks of(SqlSession sql, Set<String> codes, Path work, Spools spools)
      throws IOException {
    PlaceBooks books =
        new PlaceBooks(
            PlaceSheets.read(),
            new HashMap<>(),
            new HashMap<>(),
            new HashMap<>(),
            PlaceSentences.of(sql));
    RowXml.define(sql);
    for (PlaceSheet sheet : books.sheets.sheets()) {
      sheet.make(sql);
      books.spool(sql, sheet, codes, spools.open(work.resolve(sheet.table())));
    }
    return books;
  }

  private void spool(SqlSession sql, PlaceSheet sheet, Set<String> codes, Spool spool)
      throws IOException {
    sql.pairs(
        sheet.years(), (code, words) -> years.put(key(code, sheet), words == null ? "" : words));
    sql.pairs(
        "SELECT place_code, " + RowXml.cells(sheet.columns()) + " FROM " + sheet.table(),
        (code, cells) -> {
          if (codes.contains(code)) {
            long count = counts.merge(key(code, sheet), 1L, Long::sum);
            spool.add(code, RowXml.row(cells, Sheet.FIRST_ROW + count - 1));
          }
        });
    rows.put(sheet.table(), spool.whole());
  }

  private static String key(String code, PlaceSheet sheet) {
    return code + "/" + sheet.table();
  }

  void write(String code, String name, Path file) throws IOException {
    String place = name + " (" + code + ")";
    List<Sheet> all = new ArrayList<>();
    FrontSheets front = new FrontSheets(sheets, place);
    all.add(front.cover(sentences.getOrDefault(code, List.of())));
    all.add(front.contents());
    all.add(front.notes());
    for (PlaceSheet sheet : sheets.sheets()) {
      all.add(table(code, place, sheet));
    }
    new Workbook("Total Place: public money in " + place, all).write(file);
  }

  private Sheet table(String code, String place, PlaceSheet sheet) {
    long count = counts.getOrDefault(key(code, sheet), 0L);
    String title = sheet.title() + ": " + place + years.getOrDefault(key(code, sheet), "");
    if (count == 0) {
      String nothing = sheets.nothing().get(sheet.ledger());
      return new Sheet(sheets.title(sheet), List.of(title, nothing), Optional.empty(), List.of());
    }
    Rows own = rows.get(sheet.table()).rows(code);
    return new Sheet(
        sheets.title(sheet),
        List.of(
            title,
            "This sheet contains one table. " + sheet.note(),
            "Source: Total Place, from the publishers on the sheet Sources.",
            sheets.marks(sheet)),
        Optional.of(new Table(sheet.table(), sheet.columns(), own, count)),
        List.of());
  }
}
