package org.totalplace.publish.place;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.totalplace.publish.release.Artefact;
import org.totalplace.publish.release.AtomFeed;
import org.totalplace.publish.release.Release;
import org.totalplace.schema.TableDefinitions;
import org.totalplace.sql.FileViews;
import org.totalplace.sql.SqlFile;
import org.totalplace.sql.SqlHeader;
import org.totalplace.sql.SqlSession;
import org.totalplace.store.Folders;

/**
 * {@code site/place/<code>/feed.xml}: what changed in one place, newest first. A place in which
 * nothing changed since the release before has the feed of that release, byte for byte.
 */
public record PlaceFeeds() implements Artefact {
  /** The tables that are held against those of the release before. */
  private static final List<String> COMPARED =
      List.of("coverage", "place", "place_year", "series_break");

  @Override
  public List<String> write(Release release) throws IOException {
    Optional<Path> before = release.earlier().stream().findFirst();
    List<String> written = new ArrayList<>();
    try (SqlSession sql =
        SqlSession.open("jdbc:duckdb:", release.engine(), release.work().resolve("place.spill"))) {
      FileViews views = new FileViews(sql);
      release.tables().forEach(table -> views.published(table, release.folder()));
      SqlFile.of(Release.class, "slug.sql").run(sql);
      COMPARED.forEach(table -> earlier(sql, table, before));
      Map<String, List<String>> changes = new HashMap<>();
      for (Map<String, String> row : SqlFile.of(PlaceFeeds.class, "changes.sql").rows(sql)) {
        changes
            .computeIfAbsent(row.get("place_code"), code -> new ArrayList<>())
            .add(row.get("what"));
      }
      for (Map<String, String> place : SqlFile.of(PlaceFeeds.class, "place.sql").rows(sql)) {
        String name = "site/place/" + place.get("place_code") + "/feed.xml";
        Optional<Path> old = before.map(b -> b.resolve(name)).filter(Files::isRegularFile);
        Folders.make(release.file(name).getParent());
        feed(place, release, changes.getOrDefault(place.get("place_code"), List.of()), old)
            .write(release.file(name));
        written.add(name);
      }
    }
    return written;
  }

  /**
   * The table of the release before; where it has none, or lacks a column, the table of this one,
   * so that nothing is new.
   */
  private static void earlier(SqlSession sql, String table, Optional<Path> before) {
    String view = "CREATE VIEW earlier_" + table + " AS FROM ";
    Optional<String> parquet =
        before
            .map(b -> b.resolve(TableDefinitions.of("release", table).parquet()))
            .filter(Files::isRegularFile)
            .map(file -> "read_parquet(" + SqlSession.literal(file) + ")");
    boolean isComparable =
        parquet.isPresent()
            && names(sql, "FROM " + parquet.get()).containsAll(names(sql, "FROM " + table));
    sql.run(view + (isComparable ? parquet.get() : table));
  }

  private static List<String> names(SqlSession sql, String query) {
    return sql.columns(query).stream().map(SqlHeader.Column::name).toList();
  }

  private static AtomFeed feed(
      Map<String, String> place, Release release, List<String> changes, Optional<Path> old)
      throws IOException {
    String code = place.get("place_code");
    String name = place.get("place_name");
    String day = release.date().toString();
    String page = "../" + code + ".html";
    List<AtomFeed.Entry> entries = new ArrayList<>();
    if (old.isEmpty()) {
      entries.add(
          AtomFeed.Entry.named(
              "place " + code + " first", name + ": first files", day, page, "Files since " + day));
    } else {
      entries.addAll(AtomFeed.entries(old.get()));
      if (!changes.isEmpty()) {
        entries.add(
            0,
            AtomFeed.Entry.named(
                "place " + code + " release " + day,
                name + ": " + changes.get(0),
                day,
                page,
                String.join(". ", changes) + "."));
      }
    }
    return new AtomFeed("place " + code, "Total Place: changes in " + name, entries);
  }
}
