package org.totalplace.publish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.totalplace.csv.CsvTable;
import org.totalplace.model.Workspace;
import org.totalplace.sql.SqlEngine;
import org.totalplace.sql.SqlFailedException;
import org.totalplace.sql.SqlSession;
import org.totalplace.store.Folders;

/**
 * Deletes published files from the archive that nothing names any more: neither a release that is
 * kept, in {@code source_file}, nor the manifest of what is on record. From the others every kept
 * release can be made again, and every line be led back. Must be used under the run lock.
 */
public record PruneArchive(Workspace workspace) {
  private static final String SHA256 = "[0-9a-f]{64}";
  private static final String NAMED = "SELECT DISTINCT file_sha256 FROM read_parquet(%s)";

  /**
   * The files that go, by name.
   *
   * @param kept releases that stay; where there are none, no file goes
   * @throws SqlFailedException where one of them cannot be read: then nothing may go
   * @throws UncheckedIOException where the manifest cannot be read: then nothing may go
   */
  public List<Path> find(List<LocalDate> kept) throws IOException {
    Path files = workspace.extracted().resolve("files");
    if (kept.isEmpty() || !Files.isDirectory(files)) {
      return List.of();
    }
    Set<String> named = named(kept);
    try (Stream<Path> walk = Files.walk(files)) {
      return walk.filter(Files::isRegularFile)
          .filter(file -> file.getFileName().toString().matches(SHA256))
          .filter(file -> !named.contains(file.getFileName().toString()))
          .sorted()
          .toList();
    }
  }

  /** Deletes one of them. */
  public void delete(Path file) throws IOException {
    Files.deleteIfExists(file);
  }

  private Set<String> named(List<LocalDate> kept) throws IOException {
    Set<String> named = new TreeSet<>();
    Path work = Files.createTempDirectory("total-place-prune");
    try (SqlSession sql = SqlSession.open("jdbc:duckdb:", SqlEngine.ofThisMachine(), work)) {
      for (LocalDate release : kept) {
        Path files = workspace.release(release).resolve("source_file.parquet");
        sql.rows(NAMED.formatted(SqlSession.literal(files)))
            .forEach(row -> named.add(row.get("file_sha256")));
      }
    } finally {
      Folders.delete(work);
    }
    CsvTable.forEach(workspace.manifest(), row -> named.add(row.get("sha256")));
    return named;
  }
}
