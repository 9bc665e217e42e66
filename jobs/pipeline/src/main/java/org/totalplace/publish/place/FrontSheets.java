package org.totalplace.publish.place;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.totalplace.publish.workbook.RowXml;
import org.totalplace.publish.workbook.Sheet;
import org.totalplace.publish.workbook.Table;
import org.totalplace.sql.SqlHeader;

/**
 * The sheets before the tables: cover, contents and notes.
 *
 * @param place name and code
 */
record FrontSheets(PlaceSheets sheets, String place) {

  /**
   * @param sentences what can be said of the place
   */
  Sheet cover(List<String> sentences) {
    List<String> lines = new ArrayList<>();
    lines.add("Total Place: public money in " + place);
    lines.addAll(sentences);
    lines.add(
        "Release: the dated folder that this file was taken from. A file whose figures did not"
            + " change is the same in every release.");
    lines.add(
        "Licence: each publisher's own, most often the Open Government Licence v3.0; the sheet"
            + " Sources names them.");
    lines.add("Contact: report a mistake where you got the release; say the sheet and the row.");
    return new Sheet("Cover", lines, Optional.empty(), List.of());
  }

  Sheet contents() {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("Notes", "What the marks and the columns mean"));
    for (PlaceSheet sheet : sheets.sheets()) {
      rows.add(List.of(sheets.title(sheet), sheet.title()));
    }
    return table("Contents", "contents", "Sheet", rows, rows.stream().map(r -> r.get(0)).toList());
  }

  Sheet notes() {
    List<List<String>> rows = new ArrayList<>();
    sheets.marks().forEach((mark, meaning) -> rows.add(List.of("[" + mark + "]", meaning)));
    sheets.words().forEach((word, meaning) -> rows.add(List.of(word, meaning)));
    return table("Notes", "notes", "Word", rows, List.of());
  }

  /** A table of two columns; the same for every place but for its title. */
  private Sheet table(
      String name, String table, String first, List<List<String>> rows, List<String> links) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < rows.size(); i++) {
      text.append(RowXml.row(rows.get(i), Sheet.FIRST_ROW + i)).append("\r\n");
    }
    byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
    return new Sheet(
        name,
        List.of(
            name + ": " + place,
            "This sheet contains one table.",
            "Source: Total Place.",
            "This sheet has no marks."),
        Optional.of(
            new Table(
                table,
                List.of(
                    new SqlHeader.Column(first.toLowerCase(java.util.Locale.ROOT), "VARCHAR"),
                    new SqlHeader.Column("meaning", "VARCHAR")),
                out -> out.write(bytes),
                rows.size())),
        links);
  }
}
