package org.totalplace.publish.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.totalplace.page.Pages;
import org.totalplace.sql.SqlSession;

/**
 * All pages of a release and what they need, as files of one folder that opens without a server.
 *
 * @param sql holds the published tables under their names
 */
public record Site(SqlSession sql, LocalDate release, Path folder) {
  private static final List<String> ASSETS = List.of("site.css", "site.js", "sql.js");

  /**
   * @param database the one of the release, so that each query gives what a reader will get
   */
  public static Site of(SqlSession sql, Path database, LocalDate release, Path folder) {
    sql.run("SET file_search_path = " + SqlSession.literal(database.toAbsolutePath().getParent()));
    sql.run("ATTACH " + SqlSession.literal(database) + " AS release (READ_ONLY)");
    sql.run("USE release");
    // the queries are many and small: more threads cost more than they save
    sql.run("SET threads = 1");
    return new Site(sql, release, folder);
  }

  /** Returns the names of the files written, relative to the folder. */
  public List<String> write() throws IOException {
    List<String> written = new ArrayList<>();
    Words words = Words.read();
    for (PageType type : PageType.all()) {
      written.addAll(write(type, words));
    }
    for (String asset : ASSETS) {
      Files.write(folder.resolve(asset), SqlEngineFiles.resource("asset/" + asset));
      written.add(asset);
    }
    written.addAll(new SqlEngineFiles(folder).write());
    return written;
  }

  private List<String> write(PageType type, Words words) throws IOException {
    List<Map<String, String>> pages = type.rows(sql, release.toString());
    Map<Block, Map<String, List<Map<String, String>>>> rows = new LinkedHashMap<>();
    type.blocks().forEach(block -> rows.put(block, PageType.rows(sql, block)));
    List<String> written = new ArrayList<>();
    for (Map<String, String> page : pages) {
      List<FilledBlock> blocks = new ArrayList<>();
      rows.forEach(
          (block, byPage) ->
              blocks.add(
                  FilledBlock.of(
                      block, words, page, byPage.getOrDefault(page.get("page_no"), List.of()))));
      SitePage filled = filled(type, page, blocks);
      written.add(write(filled));
      written.addAll(new Embeds(folder, filled, page.get("place_code")).write());
    }
    return written;
  }

  private SitePage filled(PageType type, Map<String, String> page, List<FilledBlock> blocks) {
    String address = page.get("address");
    return new SitePage(
        address,
        "../".repeat(address.split("/").length - 1),
        type.section(),
        page.get("title"),
        page.get("description"),
        release,
        blocks,
        page.get("feed"),
        page.get("dataset"));
  }

  private String write(SitePage page) throws IOException {
    Path file = folder.resolve(page.address());
    Files.createDirectories(file.getParent());
    Files.writeString(file, Pages.html("site/Page", page));
    return page.address();
  }
}
