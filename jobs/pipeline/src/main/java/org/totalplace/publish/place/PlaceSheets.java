package org.totalplace.publish.place;

import java.util.List;
import java.util.Map;
import org.totalplace.sql.SqlSession;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * What {@code sheets.yml} says of the workbooks of places.
 *
 * @param marks of the column Status, by letter
 * @param nothing what a sheet without rows says, by ledger
 * @param words what headings mean
 */
record PlaceSheets(
    Map<String, String> marks,
    List<PlaceSheet> sheets,
    Map<String, String> nothing,
    Map<String, String> words) {
  private static final YAMLMapper YAML =
      YAMLMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .build();

  PlaceSheets {
    sheets = List.copyOf(sheets);
    nothing = Map.copyOf(nothing);
    for (PlaceSheet sheet : sheets) {
      if (!marks.keySet().containsAll(sheet.marks()) || !nothing.containsKey(sheet.ledger())) {
        throw new IllegalArgumentException("sheets.yml: marks or ledger of " + sheet.name());
      }
    }
  }

  static PlaceSheets read() {
    return YAML.readValue(SqlSession.file(PlaceSheets.class, "sheets.yml"), PlaceSheets.class);
  }

  /** {@code 1 Count}: what the sheet is called in the workbook. */
  String title(PlaceSheet sheet) {
    return (sheets.indexOf(sheet) + 1) + " " + sheet.name();
  }

  /** The marks that stand on a sheet, in words. */
  String marks(PlaceSheet sheet) {
    if (sheet.marks().isEmpty()) {
      return "The column Status has no marks on this sheet.";
    }
    StringBuilder words = new StringBuilder("Marks in the column Status:");
    for (String mark : sheet.marks()) {
      words.append(" [").append(mark).append("] ").append(marks.get(mark)).append(';');
    }
    words.setCharAt(words.length() - 1, '.');
    return words.toString();
  }
}
