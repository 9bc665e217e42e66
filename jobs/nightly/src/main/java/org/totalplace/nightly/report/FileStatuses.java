package org.totalplace.nightly.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.totalplace.parquet.TableReader;
import org.totalplace.schema.TableDefinitions;

/**
 * The status of the files on record, from the published table of files.
 *
 * @param byStatus files by status: counted, duplicate, refused …
 * @param refused source and path of each file that could not be read, with the reason
 */
record FileStatuses(Map<String, Long> byStatus, List<String> refused) {
  FileStatuses {
    byStatus = Map.copyOf(byStatus);
    refused = List.copyOf(refused);
  }

  /**
   * @param tables the folder of the counted or published tables
   */
  static FileStatuses read(Path tables) {
    Map<String, Long> byStatus = new TreeMap<>();
    List<String> refused = new ArrayList<>();
    try (TableReader files =
        TableReader.open(
            tables.resolve("source_file.parquet"),
            TableDefinitions.of("release", "source_file"),
            "source_id",
            "path",
            "status",
            "status_reason")) {
      while (files.next()) {
        String status = files.text("status");
        byStatus.merge(status, 1L, Long::sum);
        if (status.equals("refused")) {
          String name = files.text("source_id") + "/" + files.text("path");
          refused.add(name + ": " + files.text("status_reason"));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read the table of files in " + tables, e);
    }
    return new FileStatuses(byStatus, refused);
  }

  long files() {
    return byStatus.values().stream().mapToLong(Long::longValue).sum();
  }
}
