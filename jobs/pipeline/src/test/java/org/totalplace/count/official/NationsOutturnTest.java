package org.totalplace.count.official;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.totalplace.classify.rule.RuleTable;
import org.totalplace.reference.Home;

/** Councils of Scotland, Wales and Northern Ireland against the totals that are published. */
final class NationsOutturnTest {
  private static final BigDecimal ROUNDING = BigDecimal.valueOf(2000);

  private static final Set<String> NO_PARTS = Set.of("S-HOUSING-REVENUE-ACCOUNT");

  /** Thousands of pounds of the general fund: the sheet of Scotland, and the councils alone. */
  @ParameterizedTest
  @CsvSource({
    "2013-14, 11674901, 11674901",
    "2014-15, 10504053, 10504053",
    "2015-16, 10594426, 10615814",
    "2016-17, 10511425, 10524378",
    "2017-18, 10601271, 10595851",
    "2018-19, 10783242, 10765877",
    "2019-20, 11604166, 11587385",
    "2020-21, 11678900, 11677971",
    "2021-22, 12306651, 12307351"
  })
  void everyLineOfScotland_isTheSumOfItsCouncilsAndBoards(String year, long all, long councils) {
    List<Map<String, String>> rows = rows("scotland-" + year);
    Map<String, BigDecimal> bodies = sums(rows, "(S12|SJB-).*");
    Map<String, BigDecimal> scotland = sums(rows, "SCOTLAND");

    assertThat(scotland)
        .allSatisfy(
            (line, amount) ->
                assertThat(bodies.getOrDefault(line, BigDecimal.ZERO))
                    .as(line)
                    .isCloseTo(amount, within(ROUNDING)));
    assertThat(thousands(scotland.get("S-TOTAL-GENERAL-FUND"))).isEqualTo(all);
    assertThat(thousands(sums(rows, "S12.*").get("S-TOTAL-GENERAL-FUND"))).isEqualTo(councils);
    assertThat(thousands(parts(scotland))).isBetween(all - 3, all + 3);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2013-14", "2017-18", "2021-22"})
  void roadsOfWales_areTheTotalOfStatsWales(String year) {
    List<Map<String, String>> rows = rows("wales-" + year);

    assertThat(sums(rows, "W06.*").get("W-TRANSPORT"))
        .isCloseTo(sums(rows, "WALES").get("W-TRANSPORT"), within(BigDecimal.valueOf(11_000)));
  }

  @ParameterizedTest
  @CsvSource({
    "scotland-2022-23, 32, S-SERVICE-TOTAL",
    "scotland-2024-25, 32, S-SERVICE-TOTAL",
    "wales-2013-14, 22, W-TOTAL",
    "wales-2024-25, 22, W-TOTAL",
    "northern-ireland-2019-20, 11, N-TOTAL",
    "northern-ireland-2023-24, 11, N-TOTAL-REAL-2023-24"
  })
  void services_addUpToTheirTotal(String file, int councils, String total) {
    List<Map<String, String>> rows =
        rows(file).stream().filter(row -> row.get("body_code").matches("[SWN][01].*")).toList();
    Map<String, BigDecimal> sums = sums(rows, ".*");
    BigDecimal printed = sums.remove(total);
    BigDecimal parts = sums.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);

    assertThat(rows.stream().map(row -> row.get("body_code")).distinct()).hasSize(councils);
    assertThat(parts).isCloseTo(printed, withinPercentage(0.1));
  }

  private static BigDecimal parts(Map<String, BigDecimal> lines) {
    return lines.entrySet().stream()
        .filter(line -> !line.getKey().startsWith("S-TOTAL-") && !line.getKey().startsWith("S-ALL"))
        .filter(line -> !line.getKey().endsWith("-GROSS") && !NO_PARTS.contains(line.getKey()))
        .map(Map.Entry::getValue)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static long thousands(BigDecimal pounds) {
    return pounds.movePointLeft(3).setScale(0, RoundingMode.HALF_UP).longValueExact();
  }

  private static Map<String, BigDecimal> sums(List<Map<String, String>> rows, String body) {
    return rows.stream()
        .filter(row -> row.get("body_code").matches(body))
        .collect(
            Collectors.groupingBy(
                row -> row.get("line_code"),
                TreeMap::new,
                Collectors.reducing(
                    BigDecimal.ZERO, row -> new BigDecimal(row.get("amount")), BigDecimal::add)));
  }

  private static List<Map<String, String>> rows(String file) {
    return RuleTable.read(
        Home.find().referenceData().folder().resolve("official/outturn/" + file + ".csv"));
  }
}
