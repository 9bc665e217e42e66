package org.totalplace.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.totalplace.model.CodeHash;
import org.totalplace.model.Sha256;
import org.totalplace.model.Workspace;
import org.totalplace.sql.SqlSession;
import org.totalplace.store.UnfinishedFile;

/**
 * What was found of the readings of sources when every rule held. Of a source whose published
 * lines, readings and answers are those of that night it is not found again: its files are not
 * opened.
 *
 * @param file of the sums, each with the key of its source
 * @param keys by source, of those that have published lines
 */
record KnownReadings(Path file, Map<String, String> keys) {

  /**
   * @param lines what names the published lines of each source
   * @param readings folders of what files became
   */
  static KnownReadings of(Workspace workspace, Map<String, String> lines, List<Path> readings) {
    Map<String, Sha256> keys = new TreeMap<>();
    for (Path reading : readings.stream().sorted().toList()) {
      String source = reading.getParent().getFileName().toString();
      if (lines.containsKey(source)) {
        keys.computeIfAbsent(source, s -> first(workspace, lines, s))
            .add(reading.getFileName().toString())
            .add(Sha256.of(reading.resolve("reading.json")));
      }
    }
    return new KnownReadings(
        workspace.parts().resolve("checked").resolve("reading_sum.parquet"),
        keys.entrySet().stream()
            .collect(
                Collectors.toMap(
                    Map.Entry::getKey, e -> e.getValue().hex(), (a, b) -> a, TreeMap::new)));
  }

  private static Sha256 first(Workspace workspace, Map<String, String> lines, String source) {
    Path answers = workspace.classified(source).resolve("answers.json");
    return new Sha256()
        .add(CodeHash.of())
        .add(lines.get(source))
        .add(Files.exists(answers) ? Sha256.of(answers) : "");
  }

  /** Makes {@code known_sum} of the sources that are as they were, and returns these. */
  Set<String> show(SqlSession sql) {
    sql.run("CREATE TABLE reading_key (source_id VARCHAR, source_key VARCHAR)");
    sql.insert(
        "reading_key",
        keys.entrySet().stream().<List<?>>map(e -> List.of(e.getKey(), e.getValue())).toList());
    String sums = "what VARCHAR, source_id VARCHAR, file VARCHAR, n BIGINT, pence BIGINT";
    sql.run("CREATE TABLE known_sum (" + sums + ")");
    if (Files.exists(file)) {
      sql.run(
          "INSERT INTO known_sum SELECT s.* EXCLUDE source_key FROM read_parquet("
              + SqlSession.literal(file)
              + ") s SEMI JOIN reading_key USING (source_id, source_key)");
    }
    Set<String> known = new TreeSet<>();
    sql.rows("SELECT DISTINCT source_id FROM known_sum")
        .forEach(row -> known.add(row.get("source_id")));
    return known;
  }

  /** Keeps {@code reading_sum}; only once every rule held. */
  void keep(SqlSession sql) {
    try {
      UnfinishedFile whole = UnfinishedFile.of(file);
      sql.run(
          "COPY (SELECT s.*, k.source_key FROM reading_sum s JOIN reading_key k USING (source_id) ORDER BY ALL) TO "
              + SqlSession.literal(whole.unfinished())
              + " (FORMAT parquet)");
      whole.finish();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot keep what was checked in " + file, e);
    }
  }
}
