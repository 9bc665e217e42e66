package org.totalplace.count.official;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.totalplace.classify.rule.RuleTable;
import org.totalplace.reference.Home;

/** The authorities of every year, and the areas and bodies that are made of them. */
final class BoundariesTest {
  private static final Path DATA = Home.find().referenceData().folder();
  private static final List<Map<String, String>> PLACES = read("places/places.csv");
  private static final List<Map<String, String>> BODIES =
      read("official/crosswalk/outturn_body.csv");
  private static final List<Map<String, String>> MEMBERS =
      read("official/crosswalk/area_member.csv");

  @ParameterizedTest
  @CsvSource({
    "2013-04-01, 326, 32, 22, 0",
    "2018-04-01, 326, 32, 22, 11",
    "2019-04-01, 317, 32, 22, 11",
    "2020-04-01, 314, 32, 22, 11",
    "2021-04-01, 309, 32, 22, 11",
    "2023-04-01, 296, 32, 22, 11",
    "2025-04-01, 296, 32, 22, 11"
  })
  void authoritiesOfTheFirstOfApril(
      String day, int england, int scotland, int wales, int northernIreland) {
    Map<String, Long> found =
        PLACES.stream()
            .filter(row -> row.get("is_count_area").equals("true") && isValid(row, day))
            .collect(Collectors.groupingBy(row -> row.get("country_code"), Collectors.counting()));

    assertThat(found.getOrDefault("E92000001", 0L)).isEqualTo(england);
    assertThat(found.getOrDefault("S92000003", 0L)).isEqualTo(scotland);
    assertThat(found.getOrDefault("W92000004", 0L)).isEqualTo(wales);
    assertThat(found.getOrDefault("N92000002", 0L)).isEqualTo(northernIreland);
  }

  @Test
  void authority_hasACouncilACurrentCodeAndItsGroups() {
    Map<String, Set<String>> groups =
        read("places/place_overlap.csv").stream()
            .collect(
                Collectors.groupingBy(
                    row -> row.get("place_code"),
                    Collectors.mapping(row -> row.get("group_type"), Collectors.toSet())));

    assertThat(PLACES)
        .filteredOn(row -> row.get("is_count_area").equals("true"))
        .allSatisfy(
            row -> {
              assertThat(row.get("agency_id")).as(row.get("place_code")).isNotEmpty();
              assertThat(row.get("place_code_current")).as(row.get("place_code")).isNotEmpty();
              assertThat(groups.get(row.get("place_code"))).contains("nation");
              if (row.get("country_code").equals("E92000001")) {
                assertThat(groups.get(row.get("place_code")))
                    .contains("region", "police_force", "fire", "icb");
              }
            });
  }

  @Test
  void body_isAnAuthorityOfItsYearsOrHasMembers() {
    Map<String, Map<String, String>> places =
        PLACES.stream().collect(Collectors.toMap(row -> row.get("place_code"), row -> row));
    Set<String> areas =
        MEMBERS.stream().map(row -> row.get("area_code")).collect(Collectors.toSet());

    assertThat(BODIES)
        .allSatisfy(
            body -> {
              String area = body.get("area_code");
              switch (body.get("placed_by")) {
                case "own_area" -> {
                  assertThat(places.get(area).get("is_count_area")).as(area).isEqualTo("true");
                  assertThat(isValid(places.get(area), firstDay(body, area, places))).isTrue();
                }
                case "area_population" -> assertThat(areas).contains(area);
                default -> assertThat(area).isEmpty();
              }
            });
  }

  @Test
  void areaOrBody_isNamedByTheRegisters() {
    Set<String> agencies =
        Stream.of("agencies/agencies.csv", "official/agency.csv")
            .flatMap(file -> read(file).stream())
            .map(row -> row.get("agency_id"))
            .collect(Collectors.toSet());
    Set<String> codes =
        PLACES.stream().map(row -> row.get("place_code")).collect(Collectors.toSet());

    assertThat(BODIES).extracting(row -> row.get("agency_id")).isSubsetOf(agencies);
    assertThat(MEMBERS).extracting(row -> row.get("place_code")).isSubsetOf(codes);
    assertThat(MEMBERS.stream().map(row -> row.get("area_code") + row.get("area_name")).distinct())
        .as("one name for each area")
        .hasSameSizeAs(MEMBERS.stream().map(row -> row.get("area_code")).distinct().toList());
  }

  /** 1 April of the first year that the row is for; of the last where it has no first. */
  private static String firstDay(
      Map<String, String> body, String area, Map<String, Map<String, String>> places) {
    if (!body.get("from_year").isEmpty()) {
      return body.get("from_year").substring(0, 4) + "-04-01";
    }
    if (!body.get("to_year").isEmpty()) {
      return body.get("to_year").substring(0, 4) + "-04-01";
    }
    return places.get(area).get("valid_from").isEmpty() ? "2017-04-01" : "2024-04-01";
  }

  private static boolean isValid(Map<String, String> row, String day) {
    return row.get("valid_from").compareTo(day) <= 0
        && (row.get("valid_to").isEmpty() || row.get("valid_to").compareTo(day) >= 0);
  }

  private static List<Map<String, String>> read(String file) {
    return RuleTable.read(DATA.resolve(file));
  }
}
