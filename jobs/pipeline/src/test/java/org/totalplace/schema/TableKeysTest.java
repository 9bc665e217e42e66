package org.totalplace.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.totalplace.csv.CsvTable;
import org.totalplace.reference.Home;

/** Every published table has a key, and every code of it a table with its name. */
final class TableKeysTest {
  /** As published, or names of what no table has: authorities' own codes, lines of forms. */
  private static final Set<String> OWN_NAMES =
      Set.of("body_code", "line_code", "line_id", "payee_id", "expense_type", "media_type");

  @Test
  void everyTable_hasAKeyOfItsColumns() {
    assertThat(TableKeys.all())
        .extracting(TableKeys::table)
        .containsExactlyElementsOf(
            TableDefinitions.of("release").stream().map(TableDefinition::table).toList());
    assertThat(TableKeys.all()).allSatisfy(keys -> assertThat(keys.key()).isNotEmpty());
  }

  @Test
  void columnThatIsACodeElsewhere_isACodeHere() {
    Set<String> codes =
        TableKeys.all().stream()
            .flatMap(keys -> keys.references().stream())
            .map(TableKeys.Reference::column)
            .collect(Collectors.toSet());
    for (TableKeys keys : TableKeys.all()) {
      List<String> referring = keys.references().stream().map(TableKeys.Reference::column).toList();
      assertThat(TableDefinitions.of("release", keys.table()).columnNames())
          .as(
              "%s: a column of this name is a code in another table; give it its line in"
                  + " schemas/keys.yml, or the column another name",
              keys.table())
          .filteredOn(codes::contains)
          .filteredOn(column -> keys.key().size() != 1 || !keys.key().contains(column))
          .filteredOn(column -> !column.equals("code") || !keys.table().equals(TableKeys.CODES))
          .isSubsetOf(referring);
    }
  }

  @Test
  void columnThatIsNamedLikeACode_isOne() {
    for (TableKeys keys : TableKeys.all()) {
      List<String> referring = keys.references().stream().map(TableKeys.Reference::column).toList();
      assertThat(TableDefinitions.of("release", keys.table()).columnNames())
          .as("%s: codes without a line in schemas/keys.yml", keys.table())
          .filteredOn(column -> column.matches(".*_(code|id|rule|basis|type|status|tier)"))
          .filteredOn(column -> !keys.key().equals(List.of(column)) && !OWN_NAMES.contains(column))
          .isSubsetOf(referring);
    }
  }

  @Test
  void codeList_ofEveryColumn_hasCodes() {
    Set<String> lists =
        CsvTable.read(Home.find().referenceData().resolve("codes.csv")).stream()
            .map(row -> row.values().get(0))
            .collect(Collectors.toSet());
    lists.addAll(Set.of("funder", "reconciliation_check", "notice"));
    // named in the head of each indicator
    lists.addAll(Set.of("indicator_variant", "indicator_caveat"));
    assertThat(TableKeys.all())
        .flatExtracting(TableKeys::references)
        .extracting(TableKeys.Reference::codeList)
        .allSatisfy(list -> assertThat(lists).containsAll(list.stream().toList()));
  }
}
