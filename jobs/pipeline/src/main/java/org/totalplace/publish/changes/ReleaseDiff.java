package org.totalplace.publish.changes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.totalplace.change.Change;
import org.totalplace.change.ChangeSummary;
import org.totalplace.publish.release.ReleaseJson;
import org.totalplace.schema.TableDefinitions;
import org.totalplace.sql.FileViews;
import org.totalplace.sql.SqlEngine;
import org.totalplace.sql.SqlSession;
import org.totalplace.store.Folders;

/**
 * What is otherwise in one release than in another.
 *
 * @param withoutIds sources whose lines cannot be compared, since a release has no line ids
 */
public record ReleaseDiff(
    LocalDate before, LocalDate after, ChangeSummary summary, List<String> withoutIds) {
  private static final String WITHOUT_IDS =
      "SELECT source_id FROM source_change WHERE has_other_lines AND NOT has_ids ORDER BY 1";

  public ReleaseDiff {
    withoutIds = List.copyOf(withoutIds);
  }

  /**
   * @param before folder of a release, also of an earlier version of the program
   * @param place code of a place, to see only what changed there
   * @throws UncheckedIOException where there is no room for temporary files
   */
  public static ReleaseDiff of(Path before, Path after, Optional<String> place) {
    try {
      Path work = Files.createTempDirectory("total-place-diff");
      try (SqlSession sql =
          SqlSession.open(
              "jdbc:duckdb:" + work.resolve("diff.db"), SqlEngine.ofThisMachine(), work)) {
        Change.between(sql, before, after, date(before));
        FileViews views = new FileViews(sql);
        for (String table : List.of("place", "theme")) {
          String query = views.earlier(TableDefinitions.of("release", table), after);
          sql.run("CREATE VIEW " + table + " AS " + query);
        }
        return new ReleaseDiff(
            date(before),
            date(after),
            ChangeSummary.of(sql, place),
            sql.rows(WITHOUT_IDS).stream().map(row -> row.get("source_id")).toList());
      } finally {
        Folders.delete(work);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot compare " + before + " and " + after, e);
    }
  }

  /** As the release says it, since a folder may have any name. */
  private static LocalDate date(Path release) {
    return LocalDate.parse(
        ReleaseJson.read(release.resolve("index.json")).get("release").asString());
  }
}
