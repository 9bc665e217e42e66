package org.totalplace.plausible;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.totalplace.reference.ReferenceData;
import org.totalplace.sql.FileViews;
import org.totalplace.sql.SqlFile;
import org.totalplace.sql.SqlGraph;
import org.totalplace.sql.SqlSession;
import org.totalplace.sql.SqlStep;

/**
 * Whether what was read and counted can be right. SQL measures, and {@code rules.csv} says from
 * where on a measure is a finding, and whether the file is flagged or held. What is held is in no
 * figure until a person accepts it in {@code accepted.csv}. Works in a schema of its own ({@code
 * plausible}) of the caller's database.
 */
public final class Plausible {
  private static final Set<String> RULES =
      Set.of("plausible_rule_text", "plausible_accepted_text", "not_payment_word_text");

  private static final Set<String> READ =
      Set.of("reading_text", "in_spend_line", "in_payee", "definition");

  private static final Set<String> COUNTED =
      Set.of(
          "coverage_of_count", "counted", "payee", "purpose", "line_theme", "agency", "definition");

  private static final SqlGraph READINGS =
      SqlGraph.of(union(RULES, READ), Plausible.class, "readings");

  private static final SqlGraph COUNTS =
      SqlGraph.of(union(READINGS.writes(), COUNTED), Plausible.class, "counts");

  private final Path folder;

  private Plausible(Path folder) {
    this.folder = folder;
  }

  /** By the rules in {@code plausible/} of the reference data. */
  public static Plausible of(ReferenceData reference) {
    return new Plausible(reference.resolve("plausible"));
  }

  /** {@link #readings} and {@link #counts} as steps of the count. */
  public List<SqlStep> steps() {
    return List.of(
        SqlStep.of("plausible readings", READ, READINGS.writes(), this::readings),
        SqlStep.of(
            "plausible counts",
            union(COUNTED, Set.of("plausible.held")),
            COUNTS.writes(),
            this::counts));
  }

  private static Set<String> union(Set<String> some, Set<String> others) {
    Set<String> all = new TreeSet<>(some);
    all.addAll(others);
    return all;
  }

  /**
   * Before anything is counted. Needs the views {@code reading_text}, {@code in_spend_line}, {@code
   * in_payee} and the table {@code definition}; leaves {@code plausible.held}: source_id,
   * file_sha256 and reason of the files that may not count.
   *
   * @throws IllegalArgumentException when the tables of rules say something that cannot be
   */
  public void readings(SqlSession sql) {
    FileViews views = new FileViews(sql);
    views.csv("plausible_rule_text", folder.resolve("rules.csv"));
    views.csv("plausible_accepted_text", folder.resolve("accepted.csv"));
    views.csv("not_payment_word_text", folder.resolve("not_payments.csv"));
    List<Map<String, String>> wrong = SqlFile.of(Plausible.class, "rules_are_whole.sql").rows(sql);
    if (!wrong.isEmpty()) {
      throw new IllegalArgumentException(
          wrong.stream()
              .map(
                  row ->
                      folder.resolve(row.get("file"))
                          + ": "
                          + row.get("about")
                          + " "
                          + row.get("what"))
              .collect(Collectors.joining("\n")));
    }
    READINGS.run(sql);
  }

  /**
   * After both ledgers are there. Needs {@code coverage_of_count}, {@code counted} and what belongs
   * to it, and {@link #readings}; leaves the published table {@code plausibility}.
   */
  public void counts(SqlSession sql) {
    COUNTS.run(sql);
  }
}
