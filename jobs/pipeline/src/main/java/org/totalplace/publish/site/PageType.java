package org.totalplace.publish.site;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.totalplace.sql.CommentHeader;
import org.totalplace.sql.SqlFolder;
import org.totalplace.sql.SqlSession;

/**
 * A kind of page: a folder of SQL. {@code pages.sql} gives a row for each page ({@code address},
 * {@code title}, {@code description} and the values that its blocks name as {@code $name}); every
 * other file is a block, in the order of the names.
 *
 * @param section of the navigation that the pages belong to
 */
record PageType(String name, String section, String pages, List<Block> blocks) {
  private static final String LIST = "pages.sql";

  static List<PageType> all() {
    return SqlSession.file(PageType.class, "pages.txt")
        .lines()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .map(PageType::read)
        .toList();
  }

  private static PageType read(String line) {
    List<String> names = Arrays.asList(line.split(" "));
    String folder = names.get(0);
    String pages = SqlSession.file(PageType.class, folder + "/" + LIST);
    String section =
        CommentHeader.of(folder + "/" + LIST, pages, List.of("Section", "Why")).get("Section");
    Stream<String> own =
        SqlFolder.names(PageType.class, folder).stream()
            .filter(file -> !file.equals(LIST))
            .map(file -> folder + "/" + file);
    Stream<String> others = names.stream().skip(1).map(block -> block + ".sql");
    return new PageType(
        folder,
        section,
        pages,
        Stream.concat(own, others)
            .map(file -> Block.of(file, SqlSession.file(PageType.class, file)))
            .toList());
  }

  /**
   * The pages, each with its values; leaves them in the table {@code page} for the blocks.
   *
   * @param release its date, a value of every page
   */
  List<Map<String, String>> rows(SqlSession sql, String release) {
    String query = pages.strip().replaceFirst(";$", "");
    sql.run(
        "CREATE OR REPLACE TEMP TABLE page AS SELECT row_number() OVER () AS page_no, "
            + SqlSession.literal(release)
            + " AS release, * FROM ("
            + query.substring(query.indexOf("SELECT"))
            + ")");
    return sql.rows("SELECT * FROM page ORDER BY page_no");
  }

  /** Rows of a block by page. Needs {@link #rows}. */
  static Map<String, List<Map<String, String>>> rows(SqlSession sql, Block block) {
    return byPage(sql, block.sqlOfAllPages());
  }

  /** The rows of a query by their {@code page_no}, which they lose. */
  static Map<String, List<Map<String, String>>> byPage(SqlSession sql, String query) {
    Map<String, List<Map<String, String>>> rows = new HashMap<>();
    for (Map<String, String> row : sql.rows(query)) {
      rows.computeIfAbsent(row.remove("page_no"), page -> new ArrayList<>()).add(row);
    }
    return rows;
  }
}
