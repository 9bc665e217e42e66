package org.totalplace.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.totalplace.model.Workspace;
import org.totalplace.schema.TableDefinition;
import org.totalplace.schema.TableDefinitions;
import org.totalplace.source.Catalogue;
import org.totalplace.source.SourceDefinition;
import org.totalplace.sql.FileViews;
import org.totalplace.sql.KeysResolve;
import org.totalplace.sql.SqlEngine;
import org.totalplace.sql.SqlSession;
import org.totalplace.store.Folders;

/**
 * Adds up again, from the files of each stage, what the next one says it took over: rows and pence,
 * for every file. A rule is a query that gives the rows that break it.
 */
public final class Check {
  static final List<String> RULES =
      List.of(
          "rows_in",
          "lines_are_the_rows_accepted",
          "keys_are_the_lines",
          "rejects_are_the_rows_rejected",
          "every_key_has_one_answer",
          "published_lines_are_the_lines_counted",
          "set_aside_lines_are_counted_elsewhere",
          "places_hold_all_the_money",
          "weights_are_whole",
          "apportioned_money_is_the_lines",
          "summaries_hold_all_the_lines",
          "gross_less_transfers_is_net",
          "netted_money_passes_on",
          "people_are_not_named",
          "official_figures_are_the_figures_read",
          "official_figures_reconcile",
          "something_is_counted");

  /** The rule that is made from the keys of the tables, see {@link KeysResolve}. */
  static final String KEYS = "keys_resolve";

  static final List<String> WARNINGS = List.of("sources_are_as_asserted");

  private final Workspace workspace;
  private final Catalogue catalogue;
  private final SqlEngine engine;

  public Check(Workspace workspace, Catalogue catalogue) {
    this(workspace, catalogue, SqlEngine.ofThisMachine());
  }

  public Check(Workspace workspace, Catalogue catalogue, SqlEngine engine) {
    this.workspace = workspace;
    this.catalogue = catalogue;
    this.engine = engine;
  }

  /**
   * @throws CheckFailedException when a rule is broken
   */
  public CheckResult run() {
    Path spill = workspace.output().resolve("4-counted.check");
    try (SqlSession sql = SqlSession.open("jdbc:duckdb:", engine, spill)) {
      inputs(sql);
      List<Breach> breaches = new ArrayList<>(breaches(sql, RULES));
      new KeysResolve(sql)
          .broken()
          .forEach(broken -> breaches.add(new Breach(KEYS, broken.about(), broken.what())));
      if (!breaches.isEmpty()) {
        throw new CheckFailedException(breaches);
      }
      return new CheckResult(controls(sql), RULES.size() + 1, breaches(sql, WARNINGS));
    } finally {
      delete(spill);
    }
  }

  private void inputs(SqlSession sql) {
    FileViews views = new FileViews(sql);
    for (TableDefinition table : TableDefinitions.of("release")) {
      views.published(table, workspace.counted());
    }
    sql.run("CREATE TABLE asserted (source_id VARCHAR, max_lines BIGINT)");
    sql.insert("asserted", catalogue.sources().stream().<List<?>>map(Check::asserted).toList());
    List<Path> read =
        sql
            .rows(
                """
                SELECT DISTINCT source_id, file_sha256 FROM source_file
                WHERE status IN ('counted', 'superseded', 'duplicate', 'held') ORDER BY ALL
                """)
            .stream()
            .map(row -> workspace.normalised(row.get("source_id"), row.get("file_sha256")))
            .toList();
    views.texts("card_text", in(read, "reading.json"));
    String withSource =
        "*, split_part(filename, '/', -3) AS source_id, split_part(filename, '/', -2) AS folder";
    views.parquet("normalised", "spend_line", in(read, "spend_line.parquet"), "*");
    views.parquet("normalised", "outturn_line", in(read, "outturn_line.parquet"), "*");
    views.parquet("normalised", "reject", in(read, "reject.parquet"), "*");
    views.parquet("normalised", "payee", in(read, "payee.parquet"), withSource);
    views.parquet("normalised", "purpose", in(read, "purpose.parquet"), withSource);
    List<Path> answers =
        read.stream()
            .map(folder -> workspace.classified(folder.getParent().getFileName().toString()))
            .distinct()
            .toList();
    views.parquet("classified", "payee_answer", in(answers, "payee_answer.parquet"), "*");
    views.parquet("classified", "purpose_answer", in(answers, "purpose_answer.parquet"), "*");
    sql.runFile(Check.class, "inputs.sql");
  }

  private static List<?> asserted(SourceDefinition source) {
    return List.of(source.id(), source.assertions().maxLines());
  }

  private static List<Breach> breaches(SqlSession sql, List<String> rules) {
    List<Breach> breaches = new ArrayList<>();
    for (String rule : rules) {
      for (Map<String, String> row : sql.rows(SqlSession.file(Check.class, rule + ".sql"))) {
        breaches.add(new Breach(rule, row.get("about"), row.get("what")));
      }
    }
    return breaches;
  }

  private static List<CheckResult.Control> controls(SqlSession sql) {
    return sql.rows(SqlSession.file(Check.class, "controls.sql")).stream()
        .map(
            row ->
                new CheckResult.Control(
                    row.get("name"),
                    Long.parseLong(row.get("row_count")),
                    Long.parseLong(row.get("pence"))))
        .toList();
  }

  private static List<Path> in(List<Path> folders, String name) {
    return folders.stream().map(folder -> folder.resolve(name)).filter(Files::exists).toList();
  }

  private static void delete(Path folder) {
    try {
      Folders.delete(folder);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot delete " + folder, e);
    }
  }
}
