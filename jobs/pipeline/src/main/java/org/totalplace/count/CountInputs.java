package org.totalplace.count;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.totalplace.model.Sha256;
import org.totalplace.model.Workspace;
import org.totalplace.reference.ReferenceData;
import org.totalplace.schema.TableDefinitions;
import org.totalplace.source.Catalogue;
import org.totalplace.source.SourceDefinition;
import org.totalplace.sql.FileViews;
import org.totalplace.sql.SqlSession;
import org.totalplace.sql.SqlStep;

/**
 * Shows the files on disk as tables and views of the engine. Reads only files that the manifest
 * names, or the last release for a source that fails. Other files in the folders are ignored.
 *
 * <p>A part of the count sees its own sources only, and the lines of their files. The whole sees
 * all sources, and no line but those of official figures.
 */
final class CountInputs {
  private static final List<String> MANIFEST =
      List.of("source_id", "path", "url", "sha256", "bytes", "retrieved_date", "media_type");

  private static final Set<String> READINGS =
      Set.of("reading_text", "in_reject", "in_notice", "in_spend_line", "in_payee", "in_purpose");

  private static final List<String> TEXTS = List.of("spend_line", "payee", "purpose");

  private final SqlSession sql;
  private final FileViews views;
  private final Workspace workspace;
  private final ReferenceData reference;
  private final Optional<List<String>> only;

  private CountInputs(
      SqlSession sql, Workspace workspace, ReferenceData reference, Optional<List<String>> only) {
    this.sql = sql;
    this.views = new FileViews(sql);
    this.workspace = workspace;
    this.reference = reference;
    this.only = only;
  }

  static CountInputs ofAll(SqlSession sql, Workspace workspace, ReferenceData reference) {
    return new CountInputs(sql, workspace, reference, Optional.empty());
  }

  /**
   * @param sources the sources of a part
   */
  static CountInputs ofPart(
      SqlSession sql, Workspace workspace, ReferenceData reference, List<String> sources) {
    return new CountInputs(sql, workspace, reference, Optional.of(sources));
  }

  /** The steps that fill tables from disk, each with the tables it needs. */
  List<SqlStep> steps(Catalogue catalogue) {
    return List.of(
        SqlStep.adding(
            "catalogue",
            Set.of("manifest_text"),
            Set.of("definition", "min_fill", "source_rules"),
            sql -> definitions(catalogue)),
        SqlStep.of(
            "manifest files",
            Set.of(),
            Set.of("manifest_text", "replaced_text"),
            sql -> manifest()),
        SqlStep.adding(
            "ignored files",
            Set.of("manifest"),
            Set.of("ignored_file"),
            sql -> sql.insert("ignored_file", ignored(catalogue))),
        SqlStep.of("last release", Set.of(), Set.of("last_file"), sql -> lastRelease()),
        SqlStep.of("readings", Set.of("manifest", "last_file"), READINGS, sql -> readings()),
        SqlStep.of(
            "readings of official figures",
            Set.of("definition", "file_known"),
            Set.of("in_outturn_line"),
            sql -> officialReadings()),
        new SqlStep(
            "answers",
            Set.of("reading", "definition"),
            Set.of("in_payee_answer", "in_purpose_answer"),
            Set.of("unanswered"),
            sql -> answers()),
        SqlStep.adding(
            "filled columns",
            Set.of("min_fill", "in_spend_line", "in_payee", "in_purpose"),
            Set.of("fill"),
            sql -> fill()),
        SqlStep.adding(
            "shipped sources",
            Set.of("definition", "total_place_count", "outturn_line", "outturn_coverage"),
            Set.of("shipped_definition", "source_rules"),
            sql -> shipped()));
  }

  private void manifest() {
    manifest("manifest_text", workspace.manifest());
    manifest("replaced_text", workspace.extracted().resolve("replaced.csv"));
  }

  private void manifest(String table, Path file) {
    views.csv("all_" + table, file, MANIFEST);
    sql.run("CREATE TABLE " + table + " AS FROM all_" + table + ofSources());
  }

  private String ofSources() {
    return only.map(sources -> " WHERE source_id IN " + SqlSession.list(sources)).orElse("");
  }

  private void definitions(Catalogue catalogue) {
    Set<String> withFiles =
        sql.rows("SELECT DISTINCT source_id FROM manifest_text").stream()
            .map(row -> row.get("source_id"))
            .collect(Collectors.toSet());
    List<SourceDefinition> shown = catalogue.shown(withFiles);
    sql.insert("definition", shown.stream().<List<?>>map(CountInputs::row).toList());
    rules(shown);
    List<List<?>> least = new ArrayList<>();
    for (SourceDefinition source : shown) {
      source
          .assertions()
          .minFill()
          .forEach((column, percent) -> least.add(List.of(source.id(), column, percent)));
    }
    sql.insert("min_fill", least);
  }

  /** Adds the bundled definitions of official sources that the catalogue lacks. */
  private void shipped() {
    List<Map<String, String>> lacking =
        sql.rows(
            """
            SELECT DISTINCT source_id FROM (
              SELECT source_id FROM total_place_count UNION SELECT source_id FROM outturn_line
              UNION SELECT source_id FROM outturn_coverage)
            ANTI JOIN definition USING (source_id) ORDER BY ALL
            """);
    if (lacking.isEmpty()) {
      return;
    }
    Catalogue bundled = Catalogue.load(List.of(reference.sources()));
    List<SourceDefinition> shipped =
        lacking.stream().map(row -> bundled.find(row.get("source_id")).orElseThrow()).toList();
    sql.insert("shipped_definition", shipped.stream().<List<?>>map(CountInputs::row).toList());
    rules(shipped);
  }

  private void rules(List<SourceDefinition> sources) {
    if (only.isPresent()) {
      return; // what a part was counted by is its key
    }
    String ours = reference.sha256();
    sql.insert(
        "source_rules",
        sources.stream()
            .<List<?>>map(
                source -> List.of(source.id(), Sha256.of(ours + "\n" + source.fingerprint())))
            .toList());
  }

  private List<List<?>> ignored(Catalogue catalogue) {
    List<List<?>> rows = new ArrayList<>();
    for (Map<String, String> row : sql.rows("SELECT DISTINCT source_id, path FROM manifest")) {
      String source = row.get("source_id");
      String path = row.get("path");
      catalogue
          .find(source)
          .flatMap(definition -> definition.findIgnored(path))
          .ifPresent(pattern -> rows.add(List.of(source, path, pattern.why())));
    }
    return rows;
  }

  private void lastRelease() {
    Path last = workspace.latest().resolve("source_file.parquet");
    String empty = TableDefinitions.of("release", "source_file").createTableSql();
    sql.run(
        Files.exists(last)
            ? "CREATE TABLE last_file AS FROM read_parquet("
                + SqlSession.literal(last)
                + ")"
                + ofSources()
            : empty.replaceFirst("source_file", "last_file"));
  }

  private void readings() {
    List<Path> folders =
        sql
            .rows(
                """
                SELECT source_id, file_sha256 FROM manifest
                UNION
                SELECT source_id, file_sha256 FROM last_file
                ORDER BY ALL
                """)
            .stream()
            .map(row -> workspace.normalised(row.get("source_id"), row.get("file_sha256")))
            .toList();
    views.texts("reading_text", in(folders, "reading.json"));
    views.parquet("normalised", "reject", in(folders, "reject.parquet"), "*");
    views.parquet("normalised", "notice", in(folders, "notice.parquet"), "*");
    views.parquet("normalised", "spend_line", in(folders, "spend_line.parquet"), "*");
    String withSource = "*, split_part(filename, '/', -3) AS source_id";
    views.parquet("normalised", "payee", in(folders, "payee.parquet"), withSource);
    views.parquet("normalised", "purpose", in(folders, "purpose.parquet"), withSource);
  }

  private void officialReadings() {
    List<Path> folders =
        sql
            .rows(
                """
                SELECT DISTINCT source_id, file_sha256 FROM file_known JOIN definition USING (source_id)
                WHERE kind = 'outturn' ORDER BY ALL
                """)
            .stream()
            .map(row -> workspace.normalised(row.get("source_id"), row.get("file_sha256")))
            .toList();
    views.parquet("normalised", "outturn_line", in(folders, "outturn_line.parquet"), "*");
  }

  private void answers() {
    List<Path> answered = new ArrayList<>();
    List<List<?>> unanswered = new ArrayList<>();
    for (Map<String, String> row :
        sql.rows(
            """
            SELECT DISTINCT source_id FROM reading JOIN definition USING (source_id)
            WHERE rows_accepted > 0 AND kind <> 'outturn' ORDER BY ALL
            """)) {
      Path folder = workspace.classified(row.get("source_id"));
      if (Files.exists(folder.resolve("payee_answer.parquet"))
          && Files.exists(folder.resolve("purpose_answer.parquet"))) {
        answered.add(folder);
      } else {
        unanswered.add(List.of(row.get("source_id")));
      }
    }
    sql.insert("unanswered", unanswered);
    views.parquet("classified", "payee_answer", in(answered, "payee_answer.parquet"), "*");
    views.parquet("classified", "purpose_answer", in(answered, "purpose_answer.parquet"), "*");
  }

  /**
   * Counts, for each source and each column with an asserted minimum share, the lines that have it.
   */
  private void fill() {
    for (Map<String, String> row :
        sql.rows("SELECT DISTINCT column_name FROM min_fill ORDER BY ALL")) {
      String column = row.get("column_name");
      String table =
          TEXTS.stream()
              .filter(t -> TableDefinitions.of("normalised", t).columnNames().contains(column))
              .findFirst()
              .orElseThrow(() -> new IllegalArgumentException("No column " + column + " to fill"));
      String lines = table.equals("spend_line") ? "1" : "lines";
      sql.run(
          "INSERT INTO fill SELECT source_id, %s, sum(%s), coalesce(sum(%s) FILTER (%s IS NOT NULL), 0) FROM in_%s GROUP BY source_id"
              .formatted(SqlSession.literal(column), lines, lines, column, table));
    }
  }

  private static List<Path> in(List<Path> folders, String name) {
    return folders.stream().map(folder -> folder.resolve(name)).filter(Files::exists).toList();
  }

  private static List<?> row(SourceDefinition source) {
    return Arrays.asList(
        source.id(),
        source.title(),
        source.publisher(),
        source.kind().code(),
        source.area(),
        source.licence().name(),
        source.licence().url(),
        source.licence().attribution(),
        source.homepage(),
        source.cadence().every(),
        source.cadence().lagDays(),
        source.amount().basis(),
        source.amount().thresholdPence(),
        source.date().basis(),
        source.assertions().minLines());
  }
}
