package org.totalplace.count;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.totalplace.model.CodeHash;
import org.totalplace.model.Sha256;
import org.totalplace.model.Workspace;
import org.totalplace.reference.ReferenceData;
import org.totalplace.source.Catalogue;
import org.totalplace.source.SourceDefinition;
import org.totalplace.sql.SqlSession;

/**
 * The hash of all that a part is made from: the code that counts, the engine, the reference data,
 * and of each source its definition, its files by name and bytes, how each was read and what was
 * answered. The release before matters for which readings may be needed; where a source fails, it
 * also gives the files that count, so that a part of it does not hold for ever ({@link #holds}).
 */
final class PartKeys {
  /** The code by which parts are made; what reads or publishes them is not among it. */
  static final String[] CODE = {
    "org/totalplace/change",
    "org/totalplace/count",
    "org/totalplace/csv",
    "org/totalplace/indicator",
    "org/totalplace/model",
    "org/totalplace/plausible",
    "org/totalplace/reference",
    "org/totalplace/schema",
    "org/totalplace/source",
    "org/totalplace/sql",
    "org/totalplace/store",
    "org/totalplace/sums",
    "schemas"
  };

  private final SqlSession sql;
  private final Workspace workspace;
  private final Catalogue catalogue;
  private final String all;
  private final Map<String, Sha256> bySource = new TreeMap<>();

  /** Needs {@code manifest_text}, {@code replaced_text}, {@code last_file}, {@code last_said}. */
  PartKeys(SqlSession sql, Workspace workspace, Catalogue catalogue, ReferenceData reference) {
    this.sql = sql;
    this.workspace = workspace;
    this.catalogue = catalogue;
    String engine = sql.rows("SELECT version() AS engine").get(0).get("engine");
    this.all = CodeHash.of(CODE) + " " + engine + " " + reference.sha256();
    files();
    readings();
  }

  String of(Part part) {
    Sha256 hash = new Sha256().add(all).add("" + part.publishers());
    for (String source : part.sources()) {
      hash.add(catalogue.find(source).map(SourceDefinition::fingerprint).orElse(""));
      hash.add(hash(source).hex());
      hash.add(keyOf(workspace.classified(source), "answers.json"));
    }
    return hash.hex().substring(0, 32);
  }

  /**
   * Whether a kept part is still what would be counted: its sources that fail, if any, find the
   * same files in the release before.
   *
   * @param kept folder of the part
   */
  boolean holds(Path kept) {
    String others =
        """
        SELECT count(*) FROM read_parquet(%s) k LEFT JOIN last_said s USING (source_id)
        WHERE k.said <> coalesce(s.said, 'nothing')
        """;
    return sql.number(others.formatted(SqlSession.literal(kept.resolve("part_last.parquet")))) == 0;
  }

  private Sha256 hash(String source) {
    return bySource.computeIfAbsent(source, s -> new Sha256());
  }

  private void files() {
    add("SELECT m.source_id, CAST(m AS VARCHAR) AS said FROM manifest_text m ORDER BY ALL");
    add("SELECT m.source_id, CAST(m AS VARCHAR) AS said FROM replaced_text m ORDER BY ALL");
  }

  private void readings() {
    for (Map<String, String> row :
        sql.rows(
            """
            SELECT source_id, sha256 FROM manifest_text UNION SELECT source_id, sha256 FROM replaced_text
            UNION SELECT source_id, file_sha256 FROM last_file
            ORDER BY ALL
            """)) {
      Path folder = workspace.normalised(row.get("source_id"), row.get("sha256"));
      hash(row.get("source_id")).add(keyOf(folder, "reading.json"));
    }
  }

  private void add(String query) {
    sql.pairs(query, (source, said) -> hash(source).add(said));
  }

  /** The key that an earlier stage left; where it left none, the hash of all its files. */
  private static String keyOf(Path folder, String json) {
    try {
      Path file = folder.resolve(json);
      String text = Files.exists(file) ? Files.readString(file) : "";
      int key = text.indexOf("\"input_key\"");
      return key < 0 ? hashOf(folder) : text.substring(key, text.indexOf('\n', key));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + folder, e);
    }
  }

  private static String hashOf(Path folder) throws IOException {
    Sha256 hash = new Sha256();
    if (Files.exists(folder)) {
      try (Stream<Path> files = Files.list(folder)) {
        for (Path file : files.sorted().toList()) {
          hash.add(file.getFileName().toString()).add(Sha256.of(file));
        }
      }
    }
    return hash.hex();
  }
}
