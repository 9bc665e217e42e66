package org.totalplace.publish.content;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.totalplace.model.Sha256;
import org.totalplace.schema.TableDefinition;

/**
 * A hash of a table's content: the same for the same rows and values, in any order, in Parquet and
 * in the database. The SHA-256 of the number of rows and the two sums of {@link ContentSums},
 * separated by blanks, is the hash.
 *
 * @param rows number of rows
 * @param sha256 64 hex digits
 */
public record ContentHash(long rows, String sha256) {
  /** Of a whole database: the SHA-256 of its {@link #line}s. */
  public static String ofTables(List<String> lines) {
    return sha256(String.join("", lines));
  }

  /** As {@code sha256sum} writes it. */
  public String line(TableDefinition table) {
    return sha256 + "  " + table.table() + "\n";
  }

  static String sha256(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return new Sha256().add(bytes, 0, bytes.length).hex();
  }
}
