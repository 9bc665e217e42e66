package org.totalplace.count;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.totalplace.classify.rule.RuleTable;
import org.totalplace.reference.Home;
import org.totalplace.reference.ReferenceData;
import org.totalplace.source.SourceKind;
import org.totalplace.sql.FileViews;

/** Every code that the reference data can give has its name in reference-data/codes.csv. */
final class CodesTest {
  private static final ReferenceData DATA = Home.find().referenceData();
  private static final List<Map<String, String>> CODES = RuleTable.read(DATA.resolve("codes.csv"));

  @ParameterizedTest
  @CsvSource({
    "agency_type, agencies/agencies.csv, agency_type",
    "agency_type, agencies/agency_types.csv, agency_type",
    "agency_type, official/agency.csv, agency_type",
    "sector, agencies/agencies.csv, sector",
    "sector, official/agency.csv, sector",
    "register, agencies/agencies.csv, source",
    "register, official/agency.csv, source",
    "payee_class, people/payee_types.csv, payee_class",
    "payee_class, agencies/agency_types.csv, payee_class",
    "client_group, themes/client_groups.csv, client_group",
    "client_group, themes/client_groups_of_cofog.csv, client_group",
    "economic_type, themes/economic_types.csv, economic_type",
    "prevention, themes/prevention.csv, strict",
    "prevention, themes/prevention.csv, broad",
    "theme_tag, themes/tags.csv, tag",
    "theme_tag, themes/tags_of_cofog.csv, tag",
    "file_status, files/status_rules.csv, status",
    "place_type, places/places.csv, place_type",
    "group_type, places/place_overlap.csv, group_type",
    "apportionment_key, official/crosswalk/placing.csv, apportionment_key",
    "treatment, official/crosswalk/outturn_line.csv, treatment",
    "funder_type, official/crosswalk/funder.csv, funder_type"
  })
  void codeOfAReferenceTable_hasAName(String list, String file, String column) {
    Set<String> given =
        RuleTable.read(DATA.resolve(file)).stream()
            .map(row -> row.get(column))
            .filter(code -> !code.isEmpty())
            .collect(Collectors.toSet());

    assertThat(given)
        .as("%s of %s: a code without a row in reference-data/codes.csv", column, file)
        .isSubsetOf(codes(list));
  }

  @Test
  void kindOfSource_hasAName() {
    for (SourceKind kind : SourceKind.values()) {
      assertThat(codes("source_kind")).contains(kind.code());
      assertThat(codes("record_type")).contains(kind.recordType());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"themes", "people", "flows"})
  void tableOfRules_hasAName(String folder) throws IOException {
    try (Stream<Path> files = Files.list(DATA.resolve(folder))) {
      assertThat(files.filter(file -> file.toString().endsWith(".csv")))
          .filteredOn(file -> FileViews.heading(file).get(0).equals("rule_id"))
          .extracting(file -> file.getFileName().toString().replace(".csv", ""))
          .as("tables of rules without a row in reference-data/codes.csv")
          .isNotEmpty()
          .isSubsetOf(codes("rule_set"));
    }
  }

  private static Set<String> codes(String list) {
    return CODES.stream()
        .filter(row -> row.get("code_list").equals(list))
        .map(row -> row.get("code"))
        .collect(Collectors.toSet());
  }
}
