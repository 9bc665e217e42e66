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
import org.totalplace.source.SourceKind;

/**
 * The state of the sources, from the published table of sources.
 *
 * @param newest date of the newest counted line, of the sources that have any
 * @param due when newer lines must be out, of the sources of which more is due
 * @param stale sources with an overdue file, by the date of their newest line
 * @param missing sources without any file yet, except official tables, whose figures ship
 */
public record SourceResults(
    Map<String, LocalDate> newest,
    Map<String, LocalDate> due,
    List<String> stale,
    List<String> missing) {
  public SourceResults {
    newest = Map.copyOf(newest);
    due = Map.copyOf(due);
    stale = List.copyOf(stale);
    missing = List.copyOf(missing);
  }

  /**
   * @param tables the folder of the counted or published tables
   */
  public static SourceResults read(Path tables) {
    Map<String, LocalDate> newest = new TreeMap<>();
    Map<String, LocalDate> due = new TreeMap<>();
    List<String> stale = new ArrayList<>();
    List<String> missing = new ArrayList<>();
    try (TableReader table =
        TableReader.open(
            tables.resolve("source.parquet"),
            TableDefinitions.of("release", "source"),
            "source_id",
            "kind",
            "files",
            "is_stale",
            "newest_date",
            "next_due_date")) {
      while (table.next()) {
        String source = table.text("source_id");
        if (!table.isNull("newest_date")) {
          newest.put(source, table.date("newest_date"));
        }
        if (!table.isNull("next_due_date")) {
          due.put(source, table.date("next_due_date"));
        }
        if (table.number("files") == 0) {
          if (!table.text("kind").equals(SourceKind.OUTTURN.code())) {
            missing.add(source);
          }
        } else if (!table.isNull("is_stale") && table.bool("is_stale")) {
          stale.add(source + ", newest line of " + newest.get(source));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read the table of sources in " + tables, e);
    }
    return new SourceResults(newest, due, stale, missing);
  }
}
