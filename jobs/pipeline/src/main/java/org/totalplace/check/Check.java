package org.totalplace.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.totalplace.model.FileHashes;
import org.totalplace.model.Workspace;
import org.totalplace.schema.TableDefinition;
import org.totalplace.schema.TableDefinitions;
import org.totalplace.schema.TableKeys;
import org.totalplace.source.Catalogue;
import org.totalplace.source.SourceDefinition;
import org.totalplace.sql.FileViews;
import org.totalplace.sql.KeptKeys;
import org.totalplace.sql.KeysResolve;
import org.totalplace.sql.SqlEngine;
import org.totalplace.sql.SqlFile;
import org.totalplace.sql.SqlFolder;
import org.totalplace.sql.SqlSession;
import org.totalplace.store.Folders;
import org.totalplace.sums.LineSums;

/**
 * Recomputes rows and pence of every file from each stage's output and compares them with what the
 * next stage took over. A rule is a query in the folder {@code rule}; its rows are what breaks it.
 */
public final class Check {
  /** The rules: if one of them gives a row, nothing is published. */
  static final List<SqlFile> RULES = SqlFolder.files(Check.class, "rule");

  /** The rule that is made from the keys of the tables, see {@link KeysResolve}. */
  static final String KEYS = "keys_resolve";

  static final List<SqlFile> WARNINGS = SqlFolder.files(Check.class, "warning");

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
      FileHashes hashes = new FileHashes(workspace.counted());
      KnownReadings known = inputs(sql, hashes);
      List<Breach> breaches = new ArrayList<>(breaches(sql, RULES));
      new KeysResolve(sql, kept().unique(hashes))
          .broken()
          .forEach(broken -> breaches.add(new Breach(KEYS, broken.about(), broken.what())));
      if (!breaches.isEmpty()) {
        throw new CheckFailedException(breaches);
      }
      TableKeys.byPublisher().forEach(keys -> kept().keep(sql, keys));
      kept().keepUnique(hashes);
      known.keep(sql);
      return new CheckResult(controls(sql), RULES.size() + 1, breaches(sql, WARNINGS));
    } finally {
      delete(spill);
    }
  }

  private KnownReadings inputs(SqlSession sql, FileHashes hashes) {
    FileViews views = new FileViews(sql);
    for (TableDefinition table : TableDefinitions.of("release")) {
      views.published(table, workspace.counted());
    }
    LineSums sums = LineSums.in(workspace.parts().resolve("sums"));
    sums.show(sql, LineSums.LINES, workspace.counted(), hashes);
    TableKeys.byPublisher().forEach(keys -> kept().split(sql, keys, workspace.counted(), hashes));
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
    Map<String, String> lines = sums.names(sql, "source_id", workspace.counted(), hashes);
    KnownReadings known = KnownReadings.of(workspace, lines, read);
    Set<String> others = known.show(sql);
    readings(views, read.stream().filter(folder -> !others.contains(source(folder))).toList());
    SqlFile.of(Check.class, "inputs.sql").run(sql);
    return known;
  }

  private void readings(FileViews views, List<Path> read) {
    String withSource =
        "*, split_part(filename, '/', -3) AS source_id, split_part(filename, '/', -2) AS folder";
    views.parquet("normalised", "spend_line", in(read, "spend_line.parquet"), "*");
    views.parquet("normalised", "outturn_line", in(read, "outturn_line.parquet"), "*");
    views.parquet("normalised", "reject", in(read, "reject.parquet"), "*");
    views.parquet("normalised", "payee", in(read, "payee.parquet"), withSource);
    views.parquet("normalised", "purpose", in(read, "purpose.parquet"), withSource);
    List<Path> answers =
        read.stream().map(folder -> workspace.classified(source(folder))).distinct().toList();
    views.parquet("classified", "payee_answer", in(answers, "payee_answer.parquet"), "*");
    views.parquet("classified", "purpose_answer", in(answers, "purpose_answer.parquet"), "*");
  }

  private static String source(Path reading) {
    return reading.getParent().getFileName().toString();
  }

  private KeptKeys kept() {
    return KeptKeys.in(workspace.parts().resolve("keys"));
  }

  private static List<?> asserted(SourceDefinition source) {
    return List.of(source.id(), source.assertions().maxLines());
  }

  private static List<Breach> breaches(SqlSession sql, List<SqlFile> rules) {
    List<Breach> breaches = new ArrayList<>();
    for (SqlFile rule : rules) {
      for (Map<String, String> row : rule.rows(sql)) {
        breaches.add(new Breach(rule.title(), row.get("about"), row.get("what")));
      }
    }
    return breaches;
  }

  private static List<CheckResult.Control> controls(SqlSession sql) {
    return SqlFile.of(Check.class, "controls.sql").rows(sql).stream()
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
