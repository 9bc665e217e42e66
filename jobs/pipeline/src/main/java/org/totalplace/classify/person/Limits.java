package org.totalplace.classify.person;

import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.totalplace.classify.rule.RuleTable;

/**
 * The numbers of {@code limits.csv}, the one place that names them.
 *
 * @param surelyNoPersonPence from this much paid by one source, a name that may be anybody's is let
 *     through
 * @param certainPoints from these points on, a name is withheld whatever was paid
 * @param perhapsPoints from these points on, it is withheld below the limit
 */
public record Limits(long surelyNoPersonPence, int certainPoints, int perhapsPoints) {
  private static final long PENCE = 100;

  static Limits read(Path folder) {
    Map<String, Integer> values =
        RuleTable.read(folder.resolve("limits.csv")).stream()
            .collect(
                Collectors.toMap(
                    row -> row.get("limit"), row -> Integer.valueOf(row.get("value"))));
    return new Limits(
        values.get("surely_no_person") * PENCE,
        values.get("certainly_a_name"),
        values.get("perhaps_a_name"));
  }
}
