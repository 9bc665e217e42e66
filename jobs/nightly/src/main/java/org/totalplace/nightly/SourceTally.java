package org.totalplace.nightly;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.totalplace.table.TableDefinitions;
import org.totalplace.table.TableReader;

/**
 * How the sources stand, from the published table of sources.
 *
 * @param stale a newer file was due, by the newest transaction
 * @param missing on the list, and no file was ever obtained
 */
record SourceTally(int sources, List<String> stale, List<String> missing) {
  SourceTally {
    stale = List.copyOf(stale);
    missing = List.copyOf(missing);
  }

  /**
   * @param counted the folder of the counted tables
   */
  static SourceTally read(Path counted) {
    int sources = 0;
    List<String> stale = new ArrayList<>();
    List<String> missing = new ArrayList<>();
    try (TableReader table =
        TableReader.open(
            counted.resolve("source.parquet"),
            TableDefinitions.of("release", "source"),
            "source_id",
            "files",
            "is_stale",
            "newest_date")) {
      while (table.next()) {
        sources++;
        if (table.number("files") == 0) {
          missing.add(table.text("source_id"));
        } else if (!table.isNull("is_stale") && table.bool("is_stale")) {
          stale.add(table.text("source_id") + " (" + table.date("newest_date") + ")");
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + counted, e);
    }
    return new SourceTally(sources, stale, missing);
  }
}
