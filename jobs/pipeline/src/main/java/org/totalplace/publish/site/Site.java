package org.totalplace.publish.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.totalplace.page.Pages;
import org.totalplace.sql.SqlEngine;
import org.totalplace.sql.SqlSession;
import org.totalplace.sql.SqlSessions;
import org.totalplace.store.AtOnce;

/**
 * All pages of a release and what they need, as files of one folder that opens without a server.
 *
 * @param readers of the published tables under their names
 * @param kept rows of earlier nights; none to ask for all
 */
public record Site(SqlSessions readers, LocalDate release, Path folder, Optional<KeptRows> kept) {
  private static final List<String> ASSETS = List.of("site.css", "site.js", "sql.js");

  /** All rows are asked for. */
  public Site(SqlSessions readers, LocalDate release, Path folder) {
    this(readers, release, folder, Optional.empty());
  }

  /**
   * @param database the one of the release, so that each query gives what a reader will get
   * @param engine limits for all readers
   * @param spill folder for what does not fit into memory
   */
  public static SqlSessions readers(Path database, SqlEngine engine, Path spill) {
    Path folder = database.toAbsolutePath().getParent();
    return SqlSessions.open(
        "jdbc:duckdb:",
        engine,
        spill,
        sql -> {
          sql.run("SET file_search_path = " + SqlSession.literal(folder));
          sql.run("ATTACH " + SqlSession.literal(database) + " AS release (READ_ONLY)");
          sql.run("USE release");
        });
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
    List<Map<String, String>> pages = readers.each(sql -> type.rows(sql, release.toString()));
    List<Map<String, List<Map<String, String>>>> rows =
        readers.map(type.blocks(), (sql, block) -> rows(sql, type.name(), pages, block));
    return new AtOnce(readers.number())
        .map(pages, page -> write(type, page, blocks(type, words, page, rows))).stream()
            .flatMap(List::stream)
            .toList();
  }

  private Map<String, List<Map<String, String>>> rows(
      SqlSession sql, String type, List<Map<String, String>> pages, Block block)
      throws IOException {
    return kept.isPresent() && block.keep().isPresent()
        ? kept.get().of(sql, type, pages, block)
        : PageType.rows(sql, block);
  }

  private static List<FilledBlock> blocks(
      PageType type,
      Words words,
      Map<String, String> page,
      List<Map<String, List<Map<String, String>>>> rows) {
    List<FilledBlock> blocks = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      Block block = type.blocks().get(i);
      List<Map<String, String>> own = rows.get(i).getOrDefault(page.get("page_no"), List.of());
      blocks.add(FilledBlock.of(block, words, page, own));
    }
    return blocks;
  }

  private List<String> write(PageType type, Map<String, String> page, List<FilledBlock> blocks)
      throws IOException {
    SitePage filled = filled(type, page, blocks);
    List<String> written = new ArrayList<>(List.of(write(filled)));
    written.addAll(new Embeds(folder, filled, page.get("place_code")).write());
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
