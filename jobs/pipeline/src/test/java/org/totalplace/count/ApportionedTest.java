package org.totalplace.count;

import static org.assertj.core.api.Assertions.assertThat;
import static org.totalplace.count.MadeLine.line;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.totalplace.classify.rule.RuleTable;
import org.totalplace.reference.Home;

/** What a county, a force or a nation pays, as shares of the authorities that it covers. */
final class ApportionedTest {
  private static final String COUNTY = "devon-county-council";

  private static final Path FOLDER = Home.find().referenceData().resolve("places");
  private static final List<Map<String, String>> PLACES =
      RuleTable.read(FOLDER.resolve("places.csv"));
  private static final List<Map<String, String>> OVERLAPS =
      RuleTable.read(FOLDER.resolve("place_overlap.csv"));

  @TempDir Path output;
  private MadeWorkspace made;

  @BeforeEach
  void workspace() {
    made = new MadeWorkspace(output).source(COUNTY);
  }

  @Test
  void countysLine_staysUnderTheCountyAndIsSharedByItsDistrictsToThePenny() {
    made.file(COUNTY, "a.csv", line("2018-05-01", 100_00_01, "A"), line("2018-05-02", -7_03, "B"))
        .write()
        .count();

    assertThat(made.counted("SELECT place_code FROM spend_line"))
        .extracting(row -> row.get("place_code"))
        .containsOnly("E10000008");
    assertThat(
            made.counted(
                "SELECT count(*) parts, sum(gross) gross, count(DISTINCT area_code) areas"
                    + " FROM place_spend_apportioned"))
        .containsExactly(Map.of("parts", "8", "gross", "9992.98", "areas", "1"));
    assertThat(
            made.counted(
                "SELECT sum(weight) w, count(*) n, bool_or(is_estimated) e FROM place_weight"))
        .containsExactly(Map.of("w", "1.000000000", "n", "8", "e", "false"));
  }

  @Test
  void weights_followThePopulationOfTheYear() {
    made.file(COUNTY, "a.csv", line("2018-05-01", 1_00, "A")).write().count();

    List<Map<String, String>> rows =
        made.counted(
            "SELECT place_code, key_value, weight FROM place_weight ORDER BY weight DESC LIMIT 1");
    assertThat(rows.get(0)).containsEntry("place_code", "E07000040");
    long whole = 1_000_000_000L;
    long total =
        Long.parseLong(
            made.counted("SELECT sum(key_value) AS n FROM place_weight").get(0).get("n"));
    long persons = Long.parseLong(rows.get(0).get("key_value"));
    assertThat(rows.get(0).get("weight"))
        .startsWith("0." + String.valueOf(persons * whole / total).substring(0, 8));
  }

  @Test
  void yearAfterTheLastFigures_usesTheLastAndSaysSo() {
    made.file(COUNTY, "a.csv", line("2026-05-01", 1_00, "A")).write().count();

    assertThat(made.counted("SELECT DISTINCT is_estimated FROM place_spend_apportioned"))
        .containsExactly(Map.of("is_estimated", "true"));
  }

  @Test
  void splitCounty_hasItsDistrictsBeforeAndNoneAfter() {
    made.source("cumbria", "GB-LAE-CMA", "E10000006", 0)
        .file("cumbria", "a.csv", line("2022-05-01", 6_00, "A"), line("2023-05-01", 1_00, "A"))
        .write()
        .count();

    assertThat(
            made.counted(
                "SELECT financial_year, apportionment_key, count(*) n, sum(gross) g"
                    + " FROM place_spend_apportioned GROUP BY ALL ORDER BY ALL"))
        .extracting(row -> String.join(" ", row.values()))
        .containsExactly("2022-23 population 6 6.00", "2023-24 none 1 1.00");
  }

  @Test
  void policeForce_isSharedByTheAuthoritiesOfItsArea() {
    made.source("lancashire-police", "TP-POL-lancashire", "E23000003", 0)
        .file("lancashire-police", "a.csv", line("2019-05-01", 14_00, "A"))
        .write()
        .count();

    assertThat(
            made.counted(
                "SELECT count(DISTINCT place_code) n, sum(gross) g FROM place_spend_apportioned"))
        .containsExactly(Map.of("n", "14", "g", "14.00"));
  }

  @Test
  void nation_isNotApportioned() {
    made.source("department", "GB-GOR-D9", "England", 0)
        .file("department", "a.csv", line("2019-05-01", 14_00, "A"))
        .write()
        .count();

    assertThat(
            made.counted(
                "SELECT place_code, apportionment_key, gross FROM place_spend_apportioned"))
        .extracting(row -> String.join(" ", row.values()))
        .containsExactly("E92000001 none 14.00");
  }

  @Test
  void codeUsedOutsideItsYears_isTheCodeOfTheDateAndTheCurrentOneIsNamed() {
    made.source("northumberland", "GB-LAE-NBL", "E06000057", 0)
        .file("northumberland", "n.csv", line("2012-05-01", 1, "A"), line("2014-05-01", 2, "A"))
        .source("harrogate", "GB-LAE-HAG", "E07000165", 0)
        .file("harrogate", "h.csv", line("2022-05-01", 3, "A"), line("2023-05-01", 4, "A"))
        .write()
        .count();

    assertThat(
            made.counted(
                "SELECT amount, place_code, place_code_current FROM spend_line"
                    + " JOIN place USING (place_code) ORDER BY amount"))
        .extracting(row -> row.get("place_code") + " " + row.get("place_code_current"))
        .containsExactly(
            "E06000048 E06000057",
            "E06000057 E06000057",
            "E07000165 E06000065",
            "E06000065 E06000065");
  }

  @Test
  void register_isDatedWithoutGapsAndSplitsOnlyByWeights() {
    made.file(COUNTY, "a.csv", line("2018-05-01", 1_00, "A")).write().count();
    List<Map<String, String>> splits = PLACES.stream().filter(ApportionedTest::isSplit).toList();

    assertThat(splits).extracting(row -> row.get("place_code")).contains("E10000006", "E10000021");
    assertThat(splits)
        .allSatisfy(
            row ->
                assertThat(OVERLAPS)
                    .filteredOn(o -> o.get("group_type").equals("successor"))
                    .filteredOn(o -> o.get("place_code").equals(row.get("place_code")))
                    .extracting(o -> o.get("group_code"))
                    .containsExactly(row.get("successors").split(" ")));
    assertThat(PLACES)
        .filteredOn(row -> !row.get("successors").isEmpty() && !row.get("valid_to").isEmpty())
        .allSatisfy(
            row ->
                assertThat(LocalDate.parse(row.get("valid_to")).plusDays(1))
                    .as(row.get("place_code"))
                    .isEqualTo(validFrom(row.get("successors").split(" ")[0])));
  }

  private static boolean isSplit(Map<String, String> row) {
    return row.get("successors").contains(" ");
  }

  private static LocalDate validFrom(String code) {
    return PLACES.stream()
        .filter(row -> row.get("place_code").equals(code))
        .map(row -> LocalDate.parse(row.get("valid_from")))
        .findFirst()
        .orElseThrow();
  }
}
