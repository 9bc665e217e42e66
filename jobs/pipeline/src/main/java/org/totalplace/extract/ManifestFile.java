package org.totalplace.extract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.totalplace.csv.CsvRow;
import org.totalplace.csv.CsvTable;
import org.totalplace.csv.CsvTableWriter;
import org.totalplace.model.ManifestRow;

/** Manifest rows as a CSV file, replaced whole or not at all. */
record ManifestFile(Path file) {
  private static final List<String> HEADING =
      List.of("source_id", "path", "url", "sha256", "bytes", "retrieved_date", "media_type");

  /**
   * Empty when there is no file yet.
   *
   * @throws IllegalStateException when the file is not a manifest; it is left as it is
   */
  List<ManifestRow> read() {
    if (!Files.exists(file)) {
      return List.of();
    }
    List<ManifestRow> rows = new ArrayList<>();
    try {
      CsvTable.forEach(file, row -> rows.add(row(row)));
    } catch (IllegalArgumentException | java.time.DateTimeException e) {
      throw new IllegalStateException(
          file + " is no manifest: " + e.getMessage() + "; move it away and start again", e);
    }
    return rows;
  }

  void write(List<ManifestRow> rows) {
    try (CsvTableWriter writer = CsvTableWriter.create(file, HEADING)) {
      for (ManifestRow row : rows) {
        writer.row(
            List.of(
                row.sourceId(),
                row.path(),
                row.url(),
                row.sha256(),
                row.bytes(),
                row.retrievedDate(),
                row.mediaType()));
      }
      writer.finish();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write " + file + ": " + e, e);
    }
  }

  private static ManifestRow row(CsvRow row) {
    return new ManifestRow(
        row.get("source_id"),
        row.get("path"),
        row.get("url"),
        row.get("sha256"),
        Long.parseLong(row.get("bytes")),
        LocalDate.parse(row.get("retrieved_date")),
        row.get("media_type"));
  }
}
