package org.totalplace.publish.release;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.totalplace.model.Sha256;
import org.totalplace.schema.ColumnDefinition;
import org.totalplace.schema.TableDefinition;
import org.totalplace.sql.SqlSession;

/**
 * A hash of a table's content: the same for the same rows and values, in any order, in Parquet and
 * in the database. A row is written as the length, a colon and the text of each value, a hyphen for
 * null. The two halves of its MD5 are summed over all rows, and the SHA-256 of the number of rows
 * and the two sums, separated by blanks, is the hash.
 *
 * @param rows number of rows
 * @param sha256 64 hex digits
 */
record ContentHash(long rows, String sha256) {

  /**
   * @param from the table or view that has the rows
   */
  static ContentHash of(SqlSession sql, TableDefinition table, String from) {
    String values =
        table.columns().stream().map(ContentHash::value).collect(Collectors.joining(" || "));
    Map<String, String> found = sql.rows(QUERY.formatted(values, from)).get(0);
    return new ContentHash(Long.parseLong(found.get("n")), found.get("sha256"));
  }

  private static final String QUERY =
      """
      SELECT n, sha256(concat_ws(' ', n, upper, lower)) AS sha256
      FROM (
        SELECT count(*) AS n, coalesce(sum(md5_number_upper(words)), 0) AS upper,
          coalesce(sum(md5_number_lower(words)), 0) AS lower
        FROM (SELECT %s AS words FROM %s)
      )
      """;

  private static String value(ColumnDefinition column) {
    String text = "CAST(" + column.name() + " AS VARCHAR)";
    return "coalesce(length(" + text + ") || ':' || " + text + ", '-')";
  }

  /** Of a whole database: the SHA-256 of its {@link #line}s. */
  static String ofTables(List<String> lines) {
    byte[] text = String.join("", lines).getBytes(StandardCharsets.UTF_8);
    return new Sha256().add(text, 0, text.length).hex();
  }

  /** As {@code sha256sum} writes it. */
  String line(TableDefinition table) {
    return sha256 + "  " + table.table() + "\n";
  }
}
