package org.totalplace.nightly.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.totalplace.parquet.TableReader;
import org.totalplace.schema.TableDefinitions;

/**
 * What looks wrong, from the published table of findings.
 *
 * @param held source and path of each file that is in no figure, with the evidence
 * @param flagged findings by rule
 */
record PlausibilityFindings(List<String> held, Map<String, Long> flagged) {
  PlausibilityFindings {
    held = List.copyOf(held);
    flagged = new TreeMap<>(flagged);
  }

  /**
   * @param tables the folder of the counted or published tables
   */
  static PlausibilityFindings read(Path tables) {
    Map<String, String> held = new TreeMap<>();
    Map<String, Long> flagged = new TreeMap<>();
    try (TableReader row =
        TableReader.open(
            tables.resolve("plausibility.parquet"),
            TableDefinitions.of("release", "plausibility"))) {
      while (row.next()) {
        String what = row.text("rule_id") + ", " + row.text("evidence");
        switch (row.text("outcome")) {
          case "held" ->
              held.merge(
                  row.text("source_id") + "/" + row.text("path"), what, PlausibilityFindings::and);
          case "flagged" -> flagged.merge(row.text("rule_id"), 1L, Long::sum);
          default -> {}
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read what looks wrong in " + tables, e);
    }
    return new PlausibilityFindings(
        held.entrySet().stream().map(file -> file.getKey() + ": " + file.getValue()).toList(),
        flagged);
  }

  private static String and(String one, String other) {
    return one + "; " + other;
  }

  /** {@code held 21, flagged 103: PL-06 9, PL-07 33}. */
  String line() {
    long all = flagged.values().stream().mapToLong(Long::longValue).sum();
    String byRule =
        flagged.entrySet().stream()
            .map(rule -> rule.getKey() + " " + rule.getValue())
            .collect(Collectors.joining(", "));
    return "held "
        + Figures.count(held.size())
        + ", flagged "
        + Figures.count(all)
        + (byRule.isEmpty() ? "" : ": " + byRule);
  }
}
