package org.totalplace.normalise.official;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.totalplace.model.Sha256;

/**
 * One edition of the Country and Regional Analysis as facts: {@code cra_line.csv} with what each
 * line is (who spends, on what, capital or current) and {@code cra/<edition>.csv} with year,
 * region, line and amount. Rows of the database that differ only by budget segment are added.
 */
final class AnalysisFacts {
  private static final List<String> LINE =
      List.of(
          "department",
          "organisation",
          "subfunction",
          "cofog_level_1",
          "sector",
          "is_identifiable",
          "capital_current");

  private final Map<String, Map<String, String>> lines = new TreeMap<>();
  private final Map<List<String>, Long> figures = new java.util.HashMap<>();

  void add(OfficialFigure figure) {
    Sha256 hash = new Sha256();
    LINE.forEach(column -> hash.add(figure.columns().get(column)));
    String code = hash.hex().substring(0, 8);
    Map<String, String> about = lines.putIfAbsent(code, figure.columns());
    if (about != null
        && !LINE.stream().allMatch(c -> about.get(c).equals(figure.columns().get(c)))) {
      throw new IllegalStateException("Two lines with the code " + code);
    }
    List<String> key = List.of(figure.line(), figure.columns().get("region_code"), code);
    figures.merge(key, figure.value().orElse(0), Math::addExact);
  }

  void write(Path folder, String edition) throws IOException {
    FactFile facts = new FactFile("financial_year", "region_code", "line_code", "amount");
    figures.forEach(
        (key, pence) -> {
          if (pence != 0) {
            facts.add(key.get(0), key.get(1), key.get(2), FactFile.pounds(pence));
          }
        });
    facts.write(folder.resolve("cra").resolve(edition + ".csv"));
    FactFile file =
        new FactFile(
            "line_code",
            "department",
            "organisation",
            "subfunction",
            "cofog_level_1",
            "sector",
            "is_identifiable",
            "capital_current");
    lines.forEach(
        (code, about) ->
            file.add(
                code,
                about.get("department"),
                about.get("organisation"),
                about.get("subfunction"),
                about.get("cofog_level_1"),
                about.get("sector"),
                about.get("is_identifiable"),
                about.get("capital_current")));
    file.write(folder.resolve("cra_line.csv"));
  }
}
