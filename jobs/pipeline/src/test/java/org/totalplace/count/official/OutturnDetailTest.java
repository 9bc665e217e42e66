package org.totalplace.count.official;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.totalplace.classify.rule.RuleTable;
import org.totalplace.reference.Home;

/** The lines of the forms of detail add up to the services of the same authority. */
final class OutturnDetailTest {
  private static final String NET = "net_current_expenditure";

  private static final Map<String, Map<String, String>> LINES =
      read("outturn_detail_line.csv").stream()
          .collect(Collectors.toMap(row -> row.get("form") + row.get("line_code"), row -> row));

  /** Pounds that whole thousands may be off, and bodies whose return was corrected afterwards. */
  @ParameterizedTest
  @CsvSource({
    "ro2, 2018-19, 11000, 0",
    "ro2, 2019-20, 11000, 0",
    "ro2, 2020-21, 11000, 0",
    "ro2, 2021-22, 11000, 2",
    "ro3, 2024-25, 1, 0",
    "rsx, 2021-22, 1000, 1",
    "rsx, 2022-23, 1000, 1",
    "rsx, 2023-24, 1000, 0",
    "rsx, 2024-25, 1, 0"
  })
  void parts_addUpToTheTotalAndTheTotalIsTheServiceLine(
      String form, String year, BigDecimal rounding, int corrected) {
    List<Map<String, String>> net =
        read("outturn_detail/" + form + "-" + year + ".csv").stream()
            .filter(row -> row.get("measure").equals(NET))
            .toList();
    Map<String, BigDecimal> totals = sums(net, line -> line.get("role").equals("total"));
    Map<String, BigDecimal> services =
        read("outturn/" + year + ".csv").stream()
            .collect(
                Collectors.toMap(
                    row -> row.get("body_code") + " " + row.get("line_code"),
                    row -> new BigDecimal(row.get("amount"))));

    if (!form.equals("rsx")) {
      assertThat(sums(net, line -> line.get("role").equals("part")))
          .allSatisfy(
              (key, amount) ->
                  assertThat(amount)
                      .as(key)
                      .isCloseTo(totals.getOrDefault(key, BigDecimal.ZERO), within(rounding)));
    }
    assertThat(
            totals.entrySet().stream()
                .filter(total -> !total.getKey().startsWith("ENGLAND"))
                .filter(total -> isOff(total.getValue(), services.get(total.getKey())))
                .map(total -> total.getKey().substring(0, 5))
                .distinct())
        .as("bodies of another figure in outturn/" + year)
        .hasSize(corrected);
  }

  private static boolean isOff(BigDecimal total, BigDecimal service) {
    BigDecimal other = service == null ? BigDecimal.ZERO : service;
    return total.subtract(other).abs().compareTo(BigDecimal.valueOf(1000)) > 0;
  }

  private static Map<String, BigDecimal> sums(
      List<Map<String, String>> rows, Predicate<Map<String, String>> isWanted) {
    return rows.stream()
        .filter(row -> isWanted.test(line(row)))
        .collect(
            Collectors.groupingBy(
                row -> row.get("body_code") + " " + line(row).get("service_line_code"),
                Collectors.reducing(
                    BigDecimal.ZERO, row -> new BigDecimal(row.get("amount")), BigDecimal::add)));
  }

  private static Map<String, String> line(Map<String, String> row) {
    return LINES.get(row.get("form") + row.get("line_code"));
  }

  private static List<Map<String, String>> read(String file) {
    return RuleTable.read(Home.find().referenceData().folder().resolve("official").resolve(file));
  }
}
