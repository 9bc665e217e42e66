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
      Set.of("reading_text", "in_spend_line", "in_payee", "in_purpose", "definition");

  private static final Set<String> COUNTED =
      Set.of(
          "coverage_of_count", "part_card", "part_measure", "part_paid_to", "agency", "definition");

  private static final SqlGraph TABLES = SqlGraph.of(RULES, Plausible.class, "tables");

  private static final SqlGraph READINGS =
      SqlGraph.of(union(union(RULES, TABLES.writes()), READ), Plausible.class, "readings");

  private static final SqlGraph COUNTS =
      SqlGraph.of(union(TABLES.writes(), COUNTED), Plausible.class, "counts");

  private final Path folder;

  private Plausible(Path folder) {
    this.folder = folder;
  }

  /** By the rules in {@code plausible/} of the reference data. */
  public static Plausible of(ReferenceData reference) {
    return new Plausible(reference.resolve("plausible"));
  }

  /** {@link #rules}, {@link #readings} and {@link #counts} as steps of the count. */
  public List<SqlStep> steps() {
    Set<String> rules = union(RULES, TABLES.writes());
    return List.of(
        SqlStep.of("plausible rules", Set.of(), rules, this::rules),
        SqlStep.of("plausible readings", union(rules, READ), READINGS.writes(), this::readings),
        SqlStep.of("plausible counts", union(rules, COUNTED), COUNTS.writes(), this::counts));
  }

  private static Set<String> union(Set<String> some, Set<String> others) {
    Set<String> all = new TreeSet<>(some);
    all.addAll(others);
    return all;
  }

  /**
   * The tables of rules, and what is said about names of files.
   *
   * @throws IllegalArgumentException when the tables of rules say something that cannot be
   */
  public void rules(SqlSession sql) {
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
    TABLES.run(sql);
  }

  /**
   * Before anything is counted, after {@link #rules}. Needs the views {@code reading_text}, {@code
   * in_spend_line}, {@code in_payee}, {@code in_purpose} and the table {@code definition}; leaves
   * {@code plausible.held}: source_id, file_sha256 and reason of the files that may not count, and
   * what {@link #counts} needs of readings.
   */
  public void readings(SqlSession sql) {
    READINGS.run(sql);
  }

  /**
   * After both ledgers are there, and {@link #rules}. Needs {@code coverage_of_count}, {@code
   * part_paid_to} and what readings left, of all parts; leaves the published table {@code
   * plausibility}.
   */
  public void counts(SqlSession sql) {
    COUNTS.run(sql);
  }
}
