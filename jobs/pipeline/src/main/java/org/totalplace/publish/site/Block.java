package org.totalplace.publish.site;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.totalplace.sql.CommentHeader;
import org.totalplace.sql.SqlSession;

/**
 * A block of a page: one query whose rows are its table, its chart and the figures of its
 * sentences.
 *
 * @param name of the file without number and ending; the anchor of the block
 * @param ledger {@code count} or {@code payments}, which are never mixed, or {@code none}
 * @param words codes of {@code words.csv}, each with the column that must be true, if any
 * @param chart the kind of chart and its columns; none for a table alone
 * @param empty what is said where there are no rows
 * @param counted how it was counted, with the formula
 * @param say words that can safely be used
 * @param isTableOpen whether the table is shown, and not folded away behind the chart
 * @param listed a column that is true in the rows of the table, where the chart has more
 * @param keep whether rows are kept from night to night ({@link KeptRows}): {@code whole}, or the
 *     table of which it reads the rows of the page's own place only
 */
record Block(
    String name,
    String title,
    String ledger,
    List<Word> words,
    Optional<String> chart,
    List<BlockColumn> columns,
    String empty,
    String counted,
    Optional<String> say,
    boolean isTableOpen,
    Optional<String> listed,
    Optional<String> keep,
    String sql) {
  private static final List<String> FORM =
      List.of(
          "Title", "Ledger", "Words", "Chart", "Columns", "Listed", "Table", "Empty", "Counted",
          "Say", "Keep");

  private static final Pattern ORDER =
      Pattern.compile("ORDER BY ((?:[a-z0-9_, ]|DESC)+?)(?: LIMIT [0-9]+)?$");

  private static final Pattern VALUE = Pattern.compile("\\$([a-z_]+)");

  /**
   * @param onlyIf a column of the first row; null for always
   */
  record Word(String code, String onlyIf) {
    static Word of(String text) {
      String[] parts = text.strip().split(" if ");
      return new Word(parts[0], parts.length > 1 ? parts[1].strip() : null);
    }
  }

  static Block of(String file, String text) {
    CommentHeader header = CommentHeader.of(file, text, FORM);
    String body =
        text.lines()
            .dropWhile(line -> line.startsWith("--"))
            .reduce("", (a, b) -> a + b + "\n")
            .strip()
            .replaceFirst(";$", "");
    return new Block(
        file.replaceFirst(".*/", "").replaceFirst("^[0-9]+-", "").replaceFirst("\\.sql$", ""),
        header.get("Title"),
        header.get("Ledger"),
        header.find("Words").stream()
            .flatMap(words -> Arrays.stream(words.split(",")))
            .map(Word::of)
            .toList(),
        header.find("Chart"),
        BlockColumn.read(file, header.get("Columns")),
        header.get("Empty"),
        header.get("Counted"),
        header.find("Say"),
        header.find("Table").orElse("").equals("open"),
        header.find("Listed"),
        header.find("Keep"),
        body);
  }

  /** The query for one page, as a reader may run it: each {@code $name} filled. */
  String sql(Map<String, String> page) {
    return VALUE
        .matcher(sql)
        .replaceAll(
            found -> {
              if (!page.containsKey(found.group(1))) {
                throw new IllegalArgumentException(
                    "%s: the page has no value $%s, only %s"
                        .formatted(name, found.group(1), page.keySet()));
              }
              String text = page.get(found.group(1));
              return Matcher.quoteReplacement(text == null ? "NULL" : SqlSession.literal(text));
            });
  }

  /**
   * The same query for every row of the table {@code page} at once, since one query for a thousand
   * pages is a hundred times faster than a thousand: column {@code page_no}, then its own, in the
   * order of pages and of the query.
   */
  String sqlOfAllPages() {
    return sqlOf("page");
  }

  /**
   * The same for some pages.
   *
   * @param pages their {@code page_no}
   */
  String sqlOfPages(Collection<String> pages) {
    return sqlOf("(FROM page WHERE page_no IN (" + String.join(", ", pages) + ")) AS page");
  }

  private String sqlOf(String pages) {
    Matcher order = ORDER.matcher(sql);
    if (!order.find()) {
      throw new IllegalArgumentException(
          name + ": must end with ORDER BY names of its columns, and LIMIT if it has one");
    }
    return "SELECT page.page_no, block.* FROM %s, LATERAL (%s) AS block ORDER BY page.page_no, %s"
        .formatted(
            pages,
            VALUE.matcher(sql).replaceAll("page.$1"),
            order.group(1).replaceAll("[a-z0-9_]+", "block.$0"));
  }
}
