package org.totalplace.publish.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.totalplace.sql.SqlFile;

final class PlaceSheetsTest {
  private static final Map<String, Set<String>> TABLES_OF_THE_OTHER_LEDGER =
      Map.of(
          "count", Set.of("spend_line", "place_spend", "place_spend_year", "payees"),
          "payments",
              Set.of("total_place_count", "total_place_funding", "place_year", "place_theme_year"));

  @Test
  void sheetOfOneLedger_readsNothingOfTheOther() {
    for (PlaceSheet sheet : PlaceSheets.read().sheets()) {
      Set<String> reads =
          SqlFile.of(PlaceSheet.class, "sheet/" + sheet.name().toLowerCase() + ".sql")
              .header()
              .reads();
      assertThat(reads)
          .as(sheet.name())
          .doesNotContainAnyElementsOf(
              TABLES_OF_THE_OTHER_LEDGER.getOrDefault(sheet.ledger(), Set.of("none")));
      assertThat(sheet.columns().get(sheet.columns().size() - 1).name()).isEqualTo("status");
    }
  }

  @Test
  void sheets_areThoseOfTheSpecification_andSayTheirMarks() {
    PlaceSheets sheets = PlaceSheets.read();

    assertThat(sheets.sheets().stream().map(sheets::title))
        .containsExactly(
            "1 Count",
            "2 Bodies",
            "3 Themes",
            "4 Payers",
            "5 Years",
            "6 Compared",
            "7 Payments",
            "8 Payees",
            "9 Flows",
            "10 Coverage",
            "11 Sources",
            "12 Indicators");
    assertThat(sheets.marks(sheets.sheets().get(9)))
        .isEqualTo("Marks in the column Status: [x] missing; [z] not yet due, or not applicable.");
  }
}
