package org.totalplace.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.totalplace.count.MadeLine.month;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.totalplace.count.MadeWorkspace;
import org.totalplace.publish.release.CsvFiles;
import org.totalplace.publish.release.ParquetFiles;
import org.totalplace.publish.release.Release;
import org.totalplace.schema.TableDefinition;
import org.totalplace.schema.TableDefinitions;
import org.totalplace.sql.SqlEngine;
import org.totalplace.sql.SqlSession;

/** A CSV file above the limit is published as gzip, with the rows it would have had. */
final class LargeCsvTest {
  private static final TableDefinition LINES = TableDefinitions.of("release", "spend_line");

  private static final String CSV = "spend_line/devon-county-council.csv";

  @TempDir Path output;

  @Test
  void csv_aboveTheLimit_isGzipOfTheSameText() throws IOException {
    MadeWorkspace made =
        new MadeWorkspace(output.resolve("made"))
            .source("devon-county-council")
            .file(
                "devon-county-council",
                "april.csv",
                LocalDate.of(2024, 6, 1),
                month("2024-04", 3000, 1))
            .write();
    made.count();
    Path plain = write(made, "plain", new CsvFiles());
    Path packed = write(made, "packed", new CsvFiles(Files.size(plain.resolve(CSV)) - 1));

    Path gzip = packed.resolve(CSV + ".gz");
    assertThat(packed.resolve(CSV)).doesNotExist();
    try (InputStream in = new GZIPInputStream(Files.newInputStream(gzip))) {
      assertThat(in.readAllBytes()).isEqualTo(Files.readAllBytes(plain.resolve(CSV)));
    }
    try (SqlSession sql = made.open()) {
      assertThat(sql.number("SELECT count(*) FROM " + SqlSession.literal(gzip))).isEqualTo(3000);
    }
  }

  private Path write(MadeWorkspace made, String name, CsvFiles csv) throws IOException {
    Path folder = Files.createDirectories(output.resolve(name));
    Path work = Files.createDirectories(output.resolve(name + ".work"));
    SqlEngine engine = new SqlEngine(1, "300MB");
    Release release =
        new Release(folder, work, MadeWorkspace.RUN_DATE, "abc", List.of(LINES), engine);
    release.write(List.of(new ParquetFiles(made.workspace().counted()), csv));
    return folder;
  }
}
