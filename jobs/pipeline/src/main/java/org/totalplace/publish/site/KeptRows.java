package org.totalplace.publish.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.totalplace.model.CodeHash;
import org.totalplace.model.Sha256;
import org.totalplace.sql.SqlSession;
import org.totalplace.store.UnfinishedFile;

/**
 * The rows of blocks that are long to ask for and seldom others: those whose header says {@code
 * Keep}. They are kept page by page, under the hash of the query, of the page's values in it and of
 * the tables that it reads; a night asks for the pages that changed only.
 *
 * @param folder of what is kept, a file for each block of a kind of page
 * @param tables hash of the rows of each published table
 * @param places hash of the published lines of each place; a place without lines is not in it
 */
public record KeptRows(Path folder, Map<String, String> tables, Map<String, String> places) {
  /** {@code Keep} of a block that may read any row. */
  private static final String WHOLE = "whole";

  private static final Pattern NAME = Pattern.compile("[a-z_]+");

  /**
   * As {@link PageType#rows(SqlSession, Block)}.
   *
   * @param pages the pages of the table {@code page}
   */
  Map<String, List<Map<String, String>>> of(
      SqlSession sql, String type, List<Map<String, String>> pages, Block block)
      throws IOException {
    if (pages.isEmpty()) {
      return Map.of();
    }
    UnfinishedFile file = UnfinishedFile.of(folder.resolve(type + "-" + block.name() + ".parquet"));
    String kept = "read_parquet(" + SqlSession.literal(file.file()) + ")";
    Set<String> known = new HashSet<>();
    if (Files.exists(file.file())) {
      sql.rows("SELECT DISTINCT page_key FROM " + kept)
          .forEach(row -> known.add(row.get("page_key")));
    }
    List<List<?>> keys = new ArrayList<>();
    Set<String> missing = new TreeSet<>();
    String all = key(block);
    for (Map<String, String> page : pages) {
      String key = key(all, page, block);
      keys.add(List.of(Long.valueOf(page.get("page_no")), key));
      if (!known.contains(key)) {
        missing.add(page.get("page_no"));
      }
    }
    sql.run("CREATE OR REPLACE TEMP TABLE page_key (page_no BIGINT, page_key VARCHAR)");
    sql.insert("page_key", keys);
    if (!missing.isEmpty()) {
      String before =
          known.isEmpty()
              ? ""
              : " UNION ALL BY NAME FROM " + kept + " SEMI JOIN page_key USING (page_key)";
      sql.run(
          "COPY (SELECT * FROM (%s)%s) TO %s (FORMAT parquet)"
              .formatted(fresh(block, missing), before, SqlSession.literal(file.unfinished())));
      file.finish();
    }
    return PageType.byPage(
        sql,
        "SELECT k.page_no, r.* EXCLUDE (page_key, row_no) FROM "
            + kept
            + " r JOIN page_key k USING (page_key) WHERE row_no IS NOT NULL ORDER BY k.page_no, row_no");
  }

  /** The rows of some pages by their keys, in order; one without number where a page has none. */
  private static String fresh(Block block, Set<String> pages) {
    return "SELECT k.page_key, b.* EXCLUDE page_no FROM (FROM page_key WHERE page_no IN (%1$s)) k LEFT JOIN (SELECT row_number() OVER () AS row_no, * FROM (%2$s)) b USING (page_no)"
        .formatted(String.join(", ", pages), block.sqlOfPages(pages));
  }

  /** Of all that is the same for each page. */
  private String key(Block block) {
    Sha256 key = new Sha256().add(CodeHash.of()).add(block.sqlOfAllPages());
    Set<String> names = new TreeSet<>();
    Matcher words = NAME.matcher(block.sql());
    while (words.find()) {
      names.add(words.group());
    }
    names.retainAll(tables.keySet());
    names.remove(block.keep().orElse(WHOLE));
    names.forEach(table -> key.add(table).add(tables.get(table)));
    return key.hex();
  }

  private String key(String all, Map<String, String> page, Block block) {
    Sha256 key = new Sha256().add(all).add(page.get("address")).add(block.sql(page));
    if (!block.keep().orElse(WHOLE).equals(WHOLE)) {
      key.add(places.getOrDefault(page.get("place_code"), "none"));
    }
    return key.hex().substring(0, 32);
  }
}
