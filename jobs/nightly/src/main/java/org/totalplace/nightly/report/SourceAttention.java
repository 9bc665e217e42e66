package org.totalplace.nightly.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.totalplace.parquet.TableReader;
import org.totalplace.schema.TableDefinitions;
import org.totalplace.source.SourceKind;

/** Sources without newer lines than are due, and without any file: from the table of sources. */
final class SourceAttention {
  private SourceAttention() {}

  /**
   * @param tables the folder of the counted or published tables
   * @param today freshness is judged by the newest transaction and this day, not by the last count
   */
  static List<Attention> read(Path tables, LocalDate today) {
    List<Attention> found = new ArrayList<>();
    try (TableReader table =
        TableReader.open(
            tables.resolve("source.parquet"),
            TableDefinitions.of("release", "source"),
            "source_id",
            "kind",
            "homepage",
            "files",
            "newest_date",
            "next_due_date")) {
      while (table.next()) {
        String source = table.text("source_id");
        boolean isOutturn = table.text("kind").equals(SourceKind.OUTTURN.code());
        if (table.number("files") == 0) {
          // the figures of official tables ship
          if (!isOutturn) {
            found.add(new Attention(Attention.State.MISSING, source, page(table)));
          }
        } else if (!table.isNull("next_due_date") && table.date("next_due_date").isBefore(today)) {
          String newest =
              table.isNull("newest_date")
                  ? "no dated line"
                  : "newest of " + table.date("newest_date");
          String due = ", newer were due on " + table.date("next_due_date");
          found.add(new Attention(Attention.State.STALE, source, newest + due + and(page(table))));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read the table of sources in " + tables, e);
    }
    return found;
  }

  private static String and(String page) {
    return page.isEmpty() ? "" : ", " + page;
  }

  private static String page(TableReader table) {
    String page = table.text("homepage");
    return page.startsWith("http") ? page : "";
  }
}
