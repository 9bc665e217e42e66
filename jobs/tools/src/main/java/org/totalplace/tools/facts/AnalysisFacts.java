package org.totalplace.tools.facts;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.totalplace.normalise.official.AnalysisLine;
import org.totalplace.normalise.official.OfficialFigure;

/**
 * The editions of the Country and Regional Analysis as facts: {@code cra/<edition>.csv} with year,
 * region, line and amount of the years that no later edition has, {@code cra_line.csv} with what
 * each of their lines is, and {@code cra_vintage.csv} with every year of every edition by division.
 * Rows of the database that differ only by budget segment are added.
 */
final class AnalysisFacts {
  private final Map<String, String> cofogOfSubfunction;
  private final Map<String, List<String>> lines = new HashMap<>();
  private final Map<String, Map<Key, Long>> editions = new TreeMap<>();
  private final Map<List<String>, Long> vintages = new HashMap<>();

  private record Key(String year, String region, String line) {}

  /**
   * @param cofogOfSubfunction the crosswalk: sub-function as printed to COFOG code
   */
  AnalysisFacts(Map<String, String> cofogOfSubfunction) {
    this.cofogOfSubfunction = Map.copyOf(cofogOfSubfunction);
  }

  void add(String edition, OfficialFigure figure) {
    String code = AnalysisLine.code(figure);
    List<String> line = AnalysisLine.COLUMNS.stream().map(figure::about).toList();
    List<String> before = lines.putIfAbsent(code, line);
    if (before != null && !before.equals(line)) {
      throw new IllegalStateException("Two lines with the code " + code);
    }
    long pence = figure.value().orElse(0);
    editions
        .computeIfAbsent(edition, e -> new HashMap<>())
        .merge(new Key(figure.line(), figure.about("region_code"), code), pence, Math::addExact);
    vintages.merge(vintage(edition, figure), pence, Math::addExact);
  }

  private List<String> vintage(String edition, OfficialFigure figure) {
    String subfunction = figure.about("subfunction");
    String cofog = cofogOfSubfunction.get(subfunction);
    if (cofog == null) {
      throw new IllegalStateException(
          "Edition "
              + edition
              + " has a sub-function that crosswalk/cra_subfunction.csv does not list: "
              + subfunction);
    }
    return List.of(
        edition,
        figure.line(),
        figure.about("region_code"),
        figure.about("sector"),
        figure.about("is_identifiable"),
        figure.about("capital_current"),
        cofog.substring(0, 2));
  }

  void write(Path folder) throws IOException {
    if (editions.isEmpty()) {
      return;
    }
    Map<String, String> newest = new TreeMap<>();
    editions.forEach((edition, facts) -> facts.keySet().forEach(k -> newest.put(k.year, edition)));
    Map<String, List<String>> used = new TreeMap<>();
    for (Map.Entry<String, Map<Key, Long>> edition : editions.entrySet()) {
      FactFile facts = new FactFile("financial_year", "region_code", "line_code", "amount");
      edition
          .getValue()
          .forEach(
              (key, pence) -> {
                if (pence != 0 && newest.get(key.year).equals(edition.getKey())) {
                  facts.add(key.year, key.region, key.line, FactFile.pounds(pence));
                  used.put(key.line, lines.get(key.line));
                }
              });
      facts.write(folder.resolve("cra").resolve(edition.getKey() + ".csv"));
    }
    writeLines(folder.resolve("cra_line.csv"), used);
    writeVintages(folder.resolve("cra_vintage.csv"));
  }

  private static void writeLines(Path file, Map<String, List<String>> used) throws IOException {
    FactFile facts = new FactFile(headings(Stream.of("line_code"), AnalysisLine.COLUMNS.stream()));
    used.forEach(
        (code, line) -> facts.add(Stream.concat(Stream.of(code), line.stream()).toArray()));
    facts.write(file);
  }

  private void writeVintages(Path file) throws IOException {
    FactFile facts =
        new FactFile(
            "edition",
            "financial_year",
            "region_code",
            "sector",
            "is_identifiable",
            "capital_current",
            "cofog_code",
            "amount");
    vintages.forEach(
        (key, pence) -> {
          if (pence != 0) {
            facts.add(Stream.concat(key.stream(), Stream.of(FactFile.pounds(pence))).toArray());
          }
        });
    facts.write(file);
  }

  private static String[] headings(Stream<String> first, Stream<String> rest) {
    return Stream.concat(first, rest).toArray(String[]::new);
  }
}
