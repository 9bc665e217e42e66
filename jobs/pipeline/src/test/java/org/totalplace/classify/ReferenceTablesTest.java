package org.totalplace.classify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.totalplace.classify.rule.RuleTable;
import org.totalplace.reference.Home;
import org.totalplace.reference.ReferenceData;
import org.totalplace.source.Catalogue;

/** The rules that are shipped: a mistake in a table is found here, not on a million lines. */
class ReferenceTablesTest {
  private static final ReferenceData DATA = Home.find().referenceData();
  private static final Set<String> FLOW_KINDS =
      Set.of(
          "service",
          "grant_to_community",
          "transfer_to_counted",
          "transfer_to_uncounted",
          "precept_or_levy",
          "rates_pool_or_tariff",
          "tax_ni_pension",
          "loan_or_investment",
          "benefit_pass_through",
          "internal",
          "redacted",
          "unitemised",
          "unknown");

  @Test
  void everyTable_hasTheCellsOfItsHeading() throws IOException {
    int rows = 0;
    for (Path table : tables()) {
      rows += RuleTable.read(table).size();
    }
    assertThat(rows).isGreaterThan(5_000);
  }

  @Test
  void everyRuleId_isUsedOnce() throws IOException {
    Set<String> ids = new HashSet<>();
    List<String> twice = new ArrayList<>();
    for (Path table : tables()) {
      for (Map<String, String> row : RuleTable.read(table)) {
        String id = row.get("rule_id");
        if (id != null && (id.isEmpty() || !ids.add(id))) {
          twice.add(table.getFileName() + " " + id);
        }
      }
    }
    assertThat(twice).as("a rule without an id of its own cannot be counted").isEmpty();
    assertThat(ids).hasSizeGreaterThan(700);
  }

  @Test
  void everyPublisherOfASource_isInTheRegister() {
    Catalogue catalogue = Catalogue.load(List.of(Home.find().referenceData().sources()));
    List<String> missing =
        catalogue.sources().stream()
            .filter(s -> ShippedRules.rules().register().find(s.publisher()).isEmpty())
            .map(source -> source.id() + " " + source.publisher())
            .toList();
    assertThat(missing).as("add the body to agencies.csv or correct the source").isEmpty();
    assertThat(catalogue.sources()).hasSizeGreaterThan(60);
  }

  @Test
  void everyCofogCodeOfARule_isInTheList() throws IOException {
    Set<String> known = new HashSet<>();
    RuleTable.read(DATA.resolve("themes/cofog.csv")).forEach(r -> known.add(r.get("cofog_code")));
    Set<String> unknown = new TreeSet<>();
    for (Path table : tables()) {
      for (Map<String, String> row : RuleTable.read(table)) {
        if (row.containsKey("cofog_code") && !known.contains(row.get("cofog_code"))) {
          unknown.add(table.getFileName() + " " + row.get("rule_id"));
        }
      }
    }
    assertThat(unknown).isEmpty();
  }

  @Test
  void combination_givesOneOfTheFlowKindsAndEndsWithEverythingElse() {
    List<Map<String, String>> rows = RuleTable.read(DATA.resolve("flows/combine.csv"));
    assertThat(rows).allSatisfy(row -> assertThat(FLOW_KINDS).contains(row.get("flow_kind")));
    Map<String, String> last = rows.get(rows.size() - 1);
    assertThat(last.get("payee_hint")).isEqualTo("*");
    assertThat(last.get("purpose_hint")).isEqualTo("*");
    assertThat(rows.stream().map(row -> row.get("priority")).distinct().count())
        .as("two rows of one priority would leave the flow kind to chance")
        .isEqualTo(rows.size());
  }

  @Test
  void everyHintOfAWord_isKnownToTheCombination() {
    Set<String> known = new HashSet<>(Set.of("none"));
    RuleTable.read(DATA.resolve("flows/combine.csv"))
        .forEach(row -> known.add(row.get("purpose_hint")));
    assertThat(RuleTable.read(DATA.resolve("flows/words.csv")))
        .allSatisfy(row -> assertThat(known).contains(row.get("purpose_hint")));
  }

  @Test
  void everyKindOfTheTablesOfBodies_saysWhatItIsAsAPayee() throws IOException {
    Set<String> known = new HashSet<>();
    RuleTable.read(DATA.resolve("agencies/agency_types.csv"))
        .forEach(row -> known.add(row.get("agency_type")));
    try (Stream<Path> files = Files.list(DATA.resolve("agencies/bodies"))) {
      files.forEach(
          file ->
              assertThat(RuleTable.read(file))
                  .as(file + ": without a row in agency_types.csv they would be public bodies")
                  .allSatisfy(row -> assertThat(known).contains(row.get("agency_type")))
                  .allSatisfy(row -> assertThat(row.get("is_counted")).isEqualTo("false")));
    }
  }

  private static List<Path> tables() throws IOException {
    List<Path> tables = new ArrayList<>();
    for (String folder : List.of("agencies", "agencies/bodies", "flows", "people", "themes")) {
      try (Stream<Path> files = Files.list(DATA.resolve(folder))) {
        files.filter(file -> file.toString().endsWith(".csv")).sorted().forEach(tables::add);
      }
    }
    return tables;
  }
}
