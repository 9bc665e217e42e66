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
        table.columns().stream().map(ContentHash::value).collect(Collectors.joining(", "));
    Map<String, String> found = sql.rows(QUERY.formatted(values, from)).get(0);
    return new ContentHash(Long.parseLong(found.get("n")), found.get("sha256"));
  }

  /** The first half of an MD5 is the lower of its number. */
  private static final String QUERY =
      """
      SELECT n, sha256(concat_ws(' ', n, upper, lower)) AS sha256
      FROM (
        SELECT count(*) AS n, coalesce(sum(CAST(md5 & 18446744073709551615 AS UBIGINT)), 0) AS upper,
          coalesce(sum(CAST(md5 >> 64 AS UBIGINT)), 0) AS lower
        FROM (SELECT md5_number(concat(%s)) AS md5 FROM %s)
      )
      """;

  /** One call for the whole row, which is twice as fast as the same in parts. */
  private static String value(ColumnDefinition column) {
    String length = "length(CAST(" + column.name() + " AS VARCHAR))";
    return "coalesce(" + length + " || ':', '-'), " + column.name();
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
