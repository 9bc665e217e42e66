package org.totalplace.count.official;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.totalplace.classify.rule.RuleTable;
import org.totalplace.reference.Home;

/** The thirteen services of local authorities of England, in the older form and the newer one. */
final class OutturnFormsTest {
  private static final Set<String> SERVICES =
      Set.of(
          "190", "290", "330", "360", "390", "490", "509", "590", "599", "601", "602", "690",
          "698");

  private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);

  /**
   * Copeland's return came after the summary was published; the others were corrected since, or
   * moved money between services.
   */
  @Test
  void bothForms_agreeIn2017To2018ButForTwelveBodies() {
    Map<String, Map<String, BigDecimal>> older = amounts("outturn/2017-18.csv");
    Map<String, Map<String, BigDecimal>> newer = amounts("outturn_form_check.csv");
    older.remove("ENGLAND");
    newer.remove("ENGLAND");
    TreeSet<String> differing = new TreeSet<>();
    newer.forEach(
        (body, lines) -> {
          Map<String, BigDecimal> other = older.getOrDefault(body, Map.of());
          for (String line : SERVICES) {
            BigDecimal difference = value(lines, line).subtract(value(other, line)).abs();
            if (difference.compareTo(THOUSAND) > 0) {
              differing.add(body);
            }
          }
        });

    assertThat(newer.keySet()).hasSize(445).containsAll(older.keySet());
    assertThat(differing)
        .containsExactly(
            "E0934", "E1521", "E1732", "E1733", "E1737", "E3421", "E3720", "E3837", "E5019",
            "E5037", "E6402", "E7046");
    assertThat(sum(newer).subtract(sum(older))).isEqualByComparingTo(new BigDecimal("11743652.72"));
  }

  /** Pounds that the bodies have less than England, and how many bodies made no return. */
  @ParameterizedTest
  @CsvSource({
    "2018-19, 444, 0, -3000",
    "2019-20, 436, 0, 0",
    "2020-21, 432, 0, 0",
    "2021-22, 426, 0, -37000",
    "2022-23, 426, 0, -40000",
    "2023-24, 397, 14, 2992578000",
    "2024-25, 401, 9, 3174140726.55"
  })
  void bodies_addUpToEnglandButForThoseWithoutAReturn(
      String year, int returned, int without, BigDecimal difference) {
    Map<String, Map<String, BigDecimal>> amounts = amounts("outturn/" + year + ".csv");
    Map<String, Map<String, BigDecimal>> england = Map.of("E", amounts.remove("ENGLAND"));
    List<Map<String, String>> returns =
        read("outturn_return.csv").stream()
            .filter(row -> row.get("financial_year").equals(year))
            .filter(row -> row.get("body_code").matches("E[0-9]{4}"))
            .toList();

    assertThat(returns).hasSize(returned + without);
    assertThat(returns)
        .filteredOn(row -> row.get("has_returned").equals("false"))
        .hasSize(without)
        .allSatisfy(row -> assertThat(amounts).doesNotContainKey(row.get("body_code")));
    assertThat(sum(england).subtract(sum(amounts))).isEqualByComparingTo(difference);
  }

  @ParameterizedTest
  @CsvSource({"2022-23", "2023-24", "2024-25"})
  void netCurrentExpenditure_isTheServicesAndTheRest(String year) {
    Map<String, Map<String, BigDecimal>> amounts = amounts("outturn/" + year + ".csv");

    assertThat(amounts)
        .allSatisfy(
            (body, lines) ->
                assertThat(value(lines, "710").add(sum(Map.of(body, lines))))
                    .as(body)
                    .isEqualByComparingTo(value(lines, "749")));
  }

  private static BigDecimal value(Map<String, BigDecimal> lines, String line) {
    return lines.getOrDefault(line, BigDecimal.ZERO);
  }

  private static BigDecimal sum(Map<String, Map<String, BigDecimal>> amounts) {
    return amounts.values().stream()
        .flatMap(lines -> SERVICES.stream().map(line -> value(lines, line)))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static Map<String, Map<String, BigDecimal>> amounts(String file) {
    return new HashMap<>(
        read(file).stream()
            .collect(
                Collectors.groupingBy(
                    row -> row.get("body_code"),
                    Collectors.toMap(
                        row -> row.get("line_code"), row -> new BigDecimal(row.get("amount"))))));
  }

  private static List<Map<String, String>> read(String file) {
    return RuleTable.read(Home.find().referenceData().folder().resolve("official").resolve(file));
  }
}
