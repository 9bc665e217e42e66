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
 * The editions of the Country and Regional Analysis as facts: {@code cra_line.csv} with what each
 * line is (who spends, on what, capital or current) and {@code cra/<edition>.csv} with year,
 * region, line and amount. Rows of the database that differ only by budget segment are added.
 */
final class AnalysisFacts {
  private final Map<String, List<String>> lines = new TreeMap<>();
  private final Map<String, Map<List<String>, Long>> editions = new TreeMap<>();

  void add(String edition, OfficialFigure figure) {
    String code = AnalysisLine.code(figure);
    List<String> said = AnalysisLine.COLUMNS.stream().map(figure::about).toList();
    List<String> about = lines.putIfAbsent(code, said);
    if (about != null && !about.equals(said)) {
      throw new IllegalStateException("Two lines with the code " + code);
    }
    List<String> key = List.of(figure.line(), figure.about("region_code"), code);
    editions
        .computeIfAbsent(edition, e -> new HashMap<>())
        .merge(key, figure.value().orElse(0), Math::addExact);
  }

  void write(Path folder) throws IOException {
    for (Map.Entry<String, Map<List<String>, Long>> edition : editions.entrySet()) {
      FactFile facts = new FactFile("financial_year", "region_code", "line_code", "amount");
      edition
          .getValue()
          .forEach(
              (key, pence) -> {
                if (pence != 0) {
                  facts.add(key.get(0), key.get(1), key.get(2), FactFile.pounds(pence));
                }
              });
      facts.write(folder.resolve("cra").resolve(edition.getKey() + ".csv"));
    }
    FactFile file =
        new FactFile(
            Stream.concat(Stream.of("line_code"), AnalysisLine.COLUMNS.stream())
                .toArray(String[]::new));
    lines.forEach(
        (code, said) -> {
          Object[] row = new Object[said.size() + 1];
          row[0] = code;
          for (int i = 0; i < said.size(); i++) {
            row[i + 1] = said.get(i);
          }
          file.add(row);
        });
    if (file.size() > 0) {
      file.write(folder.resolve("cra_line.csv"));
    }
  }
}
