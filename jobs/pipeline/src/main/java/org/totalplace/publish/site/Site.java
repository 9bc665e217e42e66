package org.totalplace.publish.site;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.totalplace.page.Pages;
import org.totalplace.schema.TableDefinition;
import org.totalplace.schema.TableDefinitions;
import org.totalplace.sql.FileViews;
import org.totalplace.sql.SqlSession;

/**
 * All pages of a release and what they need, as files of one folder that opens without a server.
 *
 * @param sql holds the published tables under their names
 */
public record Site(SqlSession sql, LocalDate release, Path folder) {
  /** Tables that need not fit into memory. */
  private static final Set<String> LARGE =
      Set.of("spend_line", "overlap_line", "reject", "notice", "outturn_line");

  private static final List<String> ASSETS = List.of("site.css", "site.js");

  /**
   * @param tables the release, whose Parquet files are read: small tables once, into memory
   */
  public static Site of(SqlSession sql, Path tables, LocalDate release, Path folder) {
    FileViews views = new FileViews(sql);
    for (TableDefinition table : TableDefinitions.of("release")) {
      if (LARGE.contains(table.table())) {
        views.published(table, tables);
      } else {
        sql.run(
            "CREATE TABLE "
                + table.table()
                + " AS FROM "
                + SqlSession.literal(tables.resolve(table.table() + ".parquet")));
      }
    }
    return new Site(sql, release, folder);
  }

  /** Returns the names of the files written, relative to the folder. */
  public List<String> write() throws IOException {
    List<String> written = new ArrayList<>();
    Words words = Words.read();
    for (PageType type : PageType.all()) {
      for (Map<String, String> page : type.rows(sql)) {
        written.add(write(type, words, page));
      }
    }
    for (String asset : ASSETS) {
      try (InputStream in = Site.class.getResourceAsStream("asset/" + asset)) {
        Files.copy(in, folder.resolve(asset));
      }
      written.add(asset);
    }
    return written;
  }

  private String write(PageType type, Words words, Map<String, String> page) throws IOException {
    List<FilledBlock> blocks =
        type.blocks().stream()
            .map(block -> FilledBlock.of(block, words, page, sql.rows(block.sql(page))))
            .toList();
    String address = page.get("address");
    SitePage filled =
        new SitePage(
            address,
            "../".repeat(address.split("/").length - 1),
            type.section(),
            page.get("title"),
            page.get("description"),
            release,
            blocks);
    Path file = folder.resolve(address);
    Files.createDirectories(file.getParent());
    Files.writeString(file, Pages.html("site/Page", filled));
    return address;
  }
}
