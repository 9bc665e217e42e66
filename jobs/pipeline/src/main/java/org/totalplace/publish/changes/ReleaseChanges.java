package org.totalplace.publish.changes;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import org.totalplace.change.ChangeSummary;
import org.totalplace.page.Pages;
import org.totalplace.publish.release.Artefact;
import org.totalplace.publish.release.Release;
import org.totalplace.sql.FileViews;
import org.totalplace.sql.SqlSession;

/** {@code CHANGES.md}: the table {@code change} of the release, added up, as a text. */
public record ReleaseChanges() implements Artefact {
  private static final String NAME = "CHANGES.md";

  @Override
  public List<String> write(Release release) throws IOException {
    try (SqlSession sql =
        SqlSession.open("jdbc:duckdb:", release.engine(), release.work().resolve("changes"))) {
      FileViews views = new FileViews(sql);
      release.tables().stream()
          .filter(table -> table.table().matches("change|retraction|place|theme"))
          .forEach(table -> views.published(table, release.folder()));
      ChangesPage page =
          new ChangesPage(
              release.date().toString(),
              first(sql, "SELECT DISTINCT since_date AS first FROM change"),
              ChangeSummary.of(sql, Optional.empty()),
              first(sql, "SELECT nullif(count(*), 0) AS first FROM retraction"));
      Files.writeString(release.file(NAME), Pages.markdown("ReleaseChanges", page));
    }
    return List.of(NAME);
  }

  private static Optional<String> first(SqlSession sql, String query) {
    return sql.rows(query).stream().findFirst().map(row -> row.get("first"));
  }
}
