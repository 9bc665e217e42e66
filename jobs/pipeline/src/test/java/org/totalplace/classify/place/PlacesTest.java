package org.totalplace.classify.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.totalplace.classify.rule.RuleTable;
import org.totalplace.reference.Home;

class PlacesTest {
  private final Places places = new Places(Home.find().referenceData().resolve("places"));
  private final List<Map<String, String>> register =
      RuleTable.read(Home.find().referenceData().resolve("places/places.csv"));

  @ParameterizedTest
  @CsvSource({
    "E08000035,E08000035",
    "e08000035,E08000035",
    "Leeds,E08000035",
    "North West,E12000002",
    "England,E92000001",
    "Somerset,E06000066",
    "Cumbria,E10000006",
  })
  void codeOrName_findsThePlace(String printed, String code) {
    assertThat(places.find(printed)).contains(code);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "E99999999", "Atlantis", "Leeds and Bradford"})
  void otherText_findsNothing(String printed) {
    assertThat(places.find(printed)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "TD-GOO-04,E06000011",
    "HS-STO,E08000007",
    "TD-STO-11,E08000039",
    "td-lin-01,E07000138",
    "TD-CAR-02,E06000063",
  })
  void codeOfAProject_findsTheAuthorityOfItsTown(String printed, String code) {
    assertThat(places.find(printed)).contains(code);
  }

  @ParameterizedTest
  @ValueSource(strings = {"TD-XYZ-01", "TD", "-01", "HS-"})
  void codeOfNoProject_findsNothing(String printed) {
    assertThat(places.find(printed)).isEmpty();
  }

  @Test
  void everyProject_isInOneAuthorityOfTheRegisterThatStands() {
    Set<String> standing =
        register.stream()
            .filter(row -> row.get("valid_to").isEmpty())
            .map(row -> row.get("place_code"))
            .collect(Collectors.toSet());
    assertThat(RuleTable.read(Home.find().referenceData().resolve("places/project_codes.csv")))
        .hasSize(172)
        .allSatisfy(row -> assertThat(standing).contains(row.get("place_code")))
        .doesNotHaveDuplicates();
  }

  @Test
  void everySuccessor_isInTheRegister() {
    Set<String> codes =
        register.stream().map(row -> row.get("place_code")).collect(Collectors.toSet());
    assertThat(register)
        .allSatisfy(
            row -> {
              for (String column : List.of("successors", "predecessors")) {
                for (String code : row.get(column).split(" ")) {
                  assertThat(code.isEmpty() || codes.contains(code)).as(row + code).isTrue();
                }
              }
            });
    assertThat(codes).hasSameSizeAs(register);
  }

  @ParameterizedTest
  @CsvSource({
    "E07000028,2023-03-31,E06000063",
    "E07000028,2023-03-31,E06000063",
    "E06000028,2019-03-31,E06000058",
    "E07000190,2019-03-31,E06000066",
    "E07000004,2020-03-31,E06000060",
    "E10000023,2023-03-31,E06000065",
  })
  void endedAuthority_hasItsLastDayAndItsCurrentCode(String code, String end, String current) {
    assertThat(register)
        .filteredOn(row -> row.get("place_code").equals(code))
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.get("valid_to")).isEqualTo(end);
              assertThat(row.get("place_code_current")).isEqualTo(current);
            });
  }

  @Test
  void areaThatWasSplit_hasNoSingleCurrentCode() {
    assertThat(register)
        .filteredOn(row -> row.get("place_code").equals("E10000006"))
        .singleElement()
        .satisfies(row -> assertThat(row.get("place_code_current")).isEmpty());
  }
}
