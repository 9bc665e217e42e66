package org.totalplace.nightly;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.totalplace.table.TableDefinitions;
import org.totalplace.table.TableReader;

/**
 * What the files on record came to, from the table of files that is published. Money in pence.
 *
 * @param byStatus files by what became of them: counted, duplicate, refused …
 * @param refused source and path of each file that could not be read, with the reason
 */
record FileTally(
    Map<String, Long> byStatus,
    Side in,
    Side accepted,
    Side rejected,
    Side skipped,
    List<String> refused) {
  /** One side of the account. */
  record Side(long rows, long pence) {
    Side plus(Side other) {
      return new Side(Math.addExact(rows, other.rows), Math.addExact(pence, other.pence));
    }
  }

  FileTally {
    byStatus = Map.copyOf(byStatus);
    refused = List.copyOf(refused);
  }

  /**
   * @param counted the folder of the counted tables
   */
  static FileTally read(Path counted) {
    Map<String, Long> byStatus = new TreeMap<>();
    List<String> refused = new ArrayList<>();
    Side[] sides = new Side[SIDES.size()];
    java.util.Arrays.fill(sides, new Side(0, 0));
    try (TableReader files =
        TableReader.open(
            counted.resolve("source_file.parquet"),
            TableDefinitions.of("release", "source_file"))) {
      while (files.next()) {
        String status = files.text("status");
        byStatus.merge(status, 1L, Long::sum);
        if (status.equals("refused")) {
          refused.add(
              files.text("source_id")
                  + "/"
                  + files.text("path")
                  + ": "
                  + files.text("status_reason"));
        }
        for (int i = 0; i < sides.length; i++) {
          sides[i] = sides[i].plus(side(files, SIDES.get(i)));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + counted, e);
    }
    return new FileTally(byStatus, sides[0], sides[1], sides[2], sides[3], refused);
  }

  private static final List<String> SIDES = List.of("in", "accepted", "rejected", "skipped");

  private static Side side(TableReader files, String name) {
    return new Side(files.number("rows_" + name), files.number("amount_" + name));
  }

  long files() {
    return byStatus.values().stream().mapToLong(Long::longValue).sum();
  }

  boolean closes() {
    return in.equals(accepted.plus(rejected).plus(skipped));
  }
}
