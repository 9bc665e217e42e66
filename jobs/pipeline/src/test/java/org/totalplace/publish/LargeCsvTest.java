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
import org.totalplace.sums.LineSums;

/** A CSV file above the limit is published as gzip, with the rows it would have had. */
final class LargeCsvTest {
  private static final TableDefinition LINES = TableDefinitions.of("release", "spend_line");

  private static final String CSV = "spend_line/devon-county-council.csv";

  private static final LocalDate FIRST = LocalDate.of(2024, 6, 1);

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

  @Test
  void csv_whoseRowsDidNotChange_isTheSameFile_andEqualsOneWrittenAnew() throws IOException {
    MadeWorkspace made =
        new MadeWorkspace(output.resolve("made"))
            .source("devon-county-council")
            .source("exeter-city-council", "GB-LAE-EXE", "E07000041", 0)
            .file("devon-county-council", "a.csv", FIRST, month("2024-04", 3, 1))
            .file("exeter-city-council", "a.csv", FIRST, month("2024-04", 4, 1))
            .write();
    made.count();
    CsvFiles csv = CsvFiles.keptIn(output.resolve("kept"), LineSums.NONE);
    Path first = write(made, "first", csv);
    made.file("exeter-city-council", "b.csv", FIRST, month("2024-05", 5, 1)).write().count();
    Path second = write(made, "second", csv);
    Path anew = write(made, "anew", new CsvFiles());

    String other = CSV.replace("devon-county", "exeter-city");
    assertThat(Files.isSameFile(first.resolve(CSV), second.resolve(CSV))).isTrue();
    assertThat(second.resolve(CSV)).hasSameBinaryContentAs(anew.resolve(CSV));
    assertThat(Files.isSameFile(first.resolve(other), second.resolve(other))).isFalse();
    assertThat(second.resolve(other)).hasSameBinaryContentAs(anew.resolve(other));
    assertThat(Files.readAllLines(second.resolve(other))).hasSize(10);
  }

  @Test
  void csv_thatSomebodyChangedInARelease_isWrittenAnew() throws IOException {
    MadeWorkspace made =
        new MadeWorkspace(output.resolve("made"))
            .source("devon-county-council")
            .file("devon-county-council", "a.csv", FIRST, month("2024-04", 3, 1))
            .write();
    made.count();
    CsvFiles csv = CsvFiles.keptIn(output.resolve("kept"), LineSums.NONE);
    Path first = write(made, "first", csv);
    byte[] published = Files.readAllBytes(first.resolve(CSV));
    Files.writeString(first.resolve(CSV), "edited in place");

    assertThat(write(made, "second", csv).resolve(CSV)).hasBinaryContent(published);
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
