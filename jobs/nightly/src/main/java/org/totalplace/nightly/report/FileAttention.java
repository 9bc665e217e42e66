package org.totalplace.nightly.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.totalplace.parquet.TableReader;
import org.totalplace.schema.TableDefinitions;

/** Files that are new, changed or refused: from the table of files. */
final class FileAttention {
  private FileAttention() {}

  /**
   * @param tables the folder of the counted or published tables
   * @param today files first seen on this day are new, or another version of a file known before
   */
  static List<Attention> read(Path tables, LocalDate today) {
    Map<String, Integer> versions = new TreeMap<>();
    Map<String, String> seenToday = new TreeMap<>();
    List<Attention> found = new ArrayList<>();
    try (TableReader files =
        TableReader.open(
            tables.resolve("source_file.parquet"),
            TableDefinitions.of("release", "source_file"),
            "source_id",
            "path",
            "retrieved_date",
            "status",
            "status_reason")) {
      while (files.next()) {
        String name = files.text("source_id") + "/" + files.text("path");
        String status = files.text("status");
        versions.merge(name, 1, Integer::sum);
        if (status.equals("refused")) {
          found.add(new Attention(Attention.State.REFUSED, name, files.text("status_reason")));
        } else if (files.date("retrieved_date").equals(today) && !status.equals("replaced")) {
          seenToday.put(name, status);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read the table of files in " + tables, e);
    }
    seenToday.forEach(
        (name, status) ->
            found.add(
                new Attention(
                    versions.get(name) > 1 ? Attention.State.CHANGED : Attention.State.NEW,
                    name,
                    status)));
    return found;
  }
}
