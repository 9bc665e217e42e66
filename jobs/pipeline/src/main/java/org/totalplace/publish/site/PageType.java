package org.totalplace.publish.site;

import java.util.List;
import java.util.Map;
import java.util.Set;
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

  private static PageType read(String folder) {
    String pages = SqlSession.file(PageType.class, folder + "/" + LIST);
    String section =
        HeaderFields.of(folder + "/" + LIST, pages, Set.of("Section", "Why")).get("Section");
    return new PageType(
        folder,
        section,
        pages,
        SqlFolder.names(PageType.class, folder).stream()
            .filter(file -> !file.equals(LIST))
            .map(file -> folder + "/" + file)
            .map(file -> Block.of(file, SqlSession.file(PageType.class, file)))
            .toList());
  }

  /** The pages, each with its values. */
  List<Map<String, String>> rows(SqlSession sql) {
    return sql.rows(pages);
  }
}
