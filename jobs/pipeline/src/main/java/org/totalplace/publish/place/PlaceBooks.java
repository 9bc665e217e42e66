package org.totalplace.publish.place;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.totalplace.model.CodeHash;
import org.totalplace.model.Sha256;
import org.totalplace.publish.site.PlaceSentences;
import org.totalplace.publish.workbook.RowXml;
import org.totalplace.publish.workbook.Sheet;
import org.totalplace.publish.workbook.Table;
import org.totalplace.publish.workbook.Workbook;
import org.totalplace.sql.SqlSession;

/**
 * The workbooks of places, by the rules of accessible spreadsheets: cover, contents and notes, then
 * one table a sheet. A workbook names no release, so that a place whose rows did not change has the
 * same bytes in every release.
 *
 * @param rows the rows of every sheet, by its table; their note is the years in words
 * @param sentences what can be said of a place, by place
 */
record PlaceBooks(
    PlaceSheets sheets, Map<String, Spool> rows, Map<String, List<String>> sentences) {

  /**
   * Makes the rows of all sheets.
   *
   * @param sql has the published tables and the macros of CSV
   */
  static PlaceBooks of(SqlSession sql, PlaceRows all) throws IOException {
    RowXml.define(sql);
    PlaceSheets sheets = PlaceSheets.read();
    Map<String, Spool> rows = new HashMap<>();
    for (PlaceSheet sheet : sheets.sheets()) {
      rows.put(
          sheet.table(), all.of(sheet.table(), sheet.reads(), spool -> fill(sql, sheet, spool)));
    }
    return new PlaceBooks(sheets, rows, PlaceSentences.of(sql));
  }

  private static void fill(SqlSession sql, PlaceSheet sheet, SpoolWriter spool) {
    sheet.make(sql);
    sql.pairs(sheet.years(), (code, words) -> spool.note(code, words == null ? "" : words));
    sql.pairs(
        "SELECT place_code, " + RowXml.cells(sheet.columns()) + " FROM " + sheet.table(),
        (code, cells) -> spool.add(code, RowXml.row(cells, Sheet.FIRST_ROW + spool.count(code))));
  }

  /** Of all that a workbook is made from. */
  String key(String code, String name) {
    Sha256 key = new Sha256().add(CodeHash.of()).add(code).add(name);
    for (PlaceSheet sheet : sheets.sheets()) {
      Spool own = rows.get(sheet.table());
      key.add(sheet.table()).add(own.sha256(code)).add(own.note(code));
    }
    sentences.getOrDefault(code, List.of()).forEach(key::add);
    return key.hex().substring(0, 32);
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
    Spool own = rows.get(sheet.table());
    long count = own.count(code);
    String title = sheet.title() + ": " + place + own.note(code);
    if (count == 0) {
      String nothing = sheets.nothing().get(sheet.ledger());
      return new Sheet(sheets.title(sheet), List.of(title, nothing), Optional.empty(), List.of());
    }
    return new Sheet(
        sheets.title(sheet),
        List.of(
            title,
            "This sheet contains one table. " + sheet.note(),
            "Source: Total Place, from the publishers on the sheet Sources.",
            sheets.marks(sheet)),
        Optional.of(new Table(sheet.table(), sheet.columns(), own.rows(code), count)),
        List.of());
  }
}
