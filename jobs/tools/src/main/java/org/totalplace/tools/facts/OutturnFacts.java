package org.totalplace.tools.facts;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.totalplace.normalise.official.OfficialFigure;

/**
 * The revenue outturn of one year as facts: {@code outturn/<year>.csv} with every figure that is
 * not zero, and {@code outturn_return.csv} with every body and whether it made a return. A body
 * that made a return and has no row for a line published zero.
 */
final class OutturnFacts {
  private final Map<String, FactFile> years = new TreeMap<>();
  private final Map<String, Map<String, String>> bodies = new TreeMap<>();
  private final TreeSet<String> returned = new TreeSet<>();

  void add(String financialYear, OfficialFigure figure) {
    String body = figure.columns().get("body_code");
    bodies.put(financialYear + "|" + body, figure.columns());
    if (figure.value().isPresent()) {
      returned.add(financialYear + "|" + body);
    }
    long pence = figure.value().orElse(0);
    if (pence != 0) {
      years
          .computeIfAbsent(
              financialYear,
              y -> new FactFile("financial_year", "body_code", "line_code", "amount"))
          .add(financialYear, body, figure.line(), FactFile.pounds(pence));
    }
  }

  void write(Path folder) throws IOException {
    for (Map.Entry<String, FactFile> year : years.entrySet()) {
      year.getValue().write(folder.resolve("outturn").resolve(year.getKey() + ".csv"));
    }
    FactFile returns =
        new FactFile(
            "financial_year", "body_code", "body_name", "body_class", "place_code", "has_returned");
    bodies.forEach(
        (key, columns) -> {
          String place = columns.getOrDefault("place_code", "");
          returns.add(
              key.substring(0, key.indexOf('|')),
              columns.get("body_code"),
              columns.get("body_name").isEmpty()
                  ? columns.get("body_code")
                  : columns.get("body_name"),
              columns.getOrDefault("body_class", ""),
              place.matches("[EKNSW][0-9]{8}") ? place : "",
              returned.contains(key));
        });
    if (returns.size() > 0) {
      returns.write(folder.resolve("outturn_return.csv"));
    }
  }
}
