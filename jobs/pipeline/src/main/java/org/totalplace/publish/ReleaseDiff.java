package org.totalplace.publish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.totalplace.change.Change;
import org.totalplace.publish.release.ReleaseJson;
import org.totalplace.schema.TableDefinitions;
import org.totalplace.sql.FileViews;
import org.totalplace.sql.SqlEngine;
import org.totalplace.sql.SqlFile;
import org.totalplace.sql.SqlSession;
import org.totalplace.store.Folders;

/**
 * What is otherwise in one release than in another, added up. Amounts are texts of exact pounds.
 *
 * @param lines by source, cause and kind of change
 * @param totals restated totals by place, by theme and by year, of payments and of the count
 * @param withoutIds sources whose lines cannot be compared, since a release has no line ids
 */
public record ReleaseDiff(
    LocalDate before,
    LocalDate after,
    List<Map<String, String>> lines,
    List<Map<String, String>> totals,
    List<String> withoutIds) {
  public ReleaseDiff {
    lines = List.copyOf(lines);
    totals = List.copyOf(totals);
    withoutIds = List.copyOf(withoutIds);
  }

  /**
   * @param before folder of a release, also of an earlier version of the program
   * @param place code of a place, to see only what changed there
   */
  public static ReleaseDiff of(Path before, Path after, Optional<String> place) {
    try {
      Path work = Files.createTempDirectory("total-place-diff");
      try (SqlSession sql =
          SqlSession.open(
              "jdbc:duckdb:" + work.resolve("diff.db"), SqlEngine.ofThisMachine(), work)) {
        String only = place.map(SqlSession::literal).orElse("NULL");
        sql.run("SET VARIABLE place = CAST(" + only + " AS VARCHAR)");
        Change.between(sql, before, after, date(before));
        names(sql, after);
        return new ReleaseDiff(
            date(before),
            date(after),
            SqlFile.of(Change.class, "summary/lines.sql").rows(sql),
            SqlFile.of(Change.class, "summary/totals.sql").rows(sql),
            sql
                .rows(
                    "SELECT source_id FROM source_change WHERE has_other_lines AND NOT has_ids"
                        + " ORDER BY 1")
                .stream()
                .map(row -> row.get("source_id"))
                .toList());
      } finally {
        Folders.delete(work);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot compare " + before + " and " + after, e);
    }
  }

  private static void names(SqlSession sql, Path release) {
    FileViews views = new FileViews(sql);
    String places = views.earlier(TableDefinitions.of("release", "place"), release);
    String themes = views.earlier(TableDefinitions.of("release", "theme"), release);
    sql.run(
        "CREATE VIEW place_name AS SELECT 'place' AS dimension, place_code AS code, place_name AS"
            + " name FROM ("
            + places
            + ") UNION ALL SELECT 'theme', theme_code, theme_name FROM ("
            + themes
            + ")");
  }

  /** As the release says it, since a folder may have any name. */
  private static LocalDate date(Path release) {
    return LocalDate.parse(
        ReleaseJson.read(release.resolve("index.json")).get("release").asString());
  }
}
