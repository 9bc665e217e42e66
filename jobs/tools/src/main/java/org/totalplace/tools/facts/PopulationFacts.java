package org.totalplace.tools.facts;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.totalplace.normalise.official.OfficialFigure;

/**
 * Mid-year population by place and year, and of one year by age group. Districts that were merged
 * before the estimates were published on present authorities get their successor's figure by their
 * share of the last census, marked as estimated.
 */
final class PopulationFacts {
  private static final String FIRST_YEAR = "2009";

  /** Place, then year or age group, to persons. */
  private final Map<String, Map<String, Long>> years = new TreeMap<>();

  private final Map<String, Map<String, Long>> ages = new TreeMap<>();

  void add(String table, OfficialFigure figure) {
    String place = figure.columns().get("place_code");
    if (table.equals("population_by_age")) {
      ages.computeIfAbsent(place, key -> new TreeMap<>())
          .merge(ageGroup(Integer.parseInt(figure.line())), figure.value().orElse(0), Long::sum);
    } else if (figure.line().compareTo(FIRST_YEAR) >= 0) {
      years
          .computeIfAbsent(place, key -> new TreeMap<>())
          .put(figure.line(), figure.value().orElse(0));
    }
  }

  private static String ageGroup(int age) {
    return age < 16 ? "0_to_15" : age < 65 ? "16_to_64" : "65_and_over";
  }

  /**
   * @param former rows of former_district_population.csv: place, successor, persons at the census
   */
  void write(Path folder, List<Former> former) throws IOException {
    write(folder.resolve("population.csv"), "mid_year", years, former);
    write(folder.resolve("population_by_age.csv"), "age_group", ages, former);
  }

  private static void write(
      Path file, String by, Map<String, Map<String, Long>> known, List<Former> former)
      throws IOException {
    if (known.isEmpty()) {
      return;
    }
    FactFile facts = new FactFile("place_code", by, "population", "is_estimated");
    known.forEach((place, values) -> values.forEach((k, v) -> facts.add(place, k, v, false)));
    Map<String, List<Former>> bySuccessor = new TreeMap<>();
    former.forEach(f -> bySuccessor.computeIfAbsent(f.successor, k -> new ArrayList<>()).add(f));
    bySuccessor.forEach(
        (successor, districts) -> {
          List<Long> weights = districts.stream().map(Former::persons).toList();
          known
              .get(successor)
              .forEach(
                  (k, v) -> {
                    long[] shares = LargestRemainder.split(v, weights);
                    for (int i = 0; i < shares.length; i++) {
                      facts.add(districts.get(i).place, k, shares[i], true);
                    }
                  });
        });
    facts.write(file);
  }

  /** A district that is no more, the authority it went into, and its persons at the last census. */
  record Former(String place, String successor, long persons) {}
}
