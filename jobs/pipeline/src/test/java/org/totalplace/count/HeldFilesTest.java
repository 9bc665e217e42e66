package org.totalplace.count;

import static org.assertj.core.api.Assertions.assertThat;
import static org.totalplace.count.MadeLine.line;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.totalplace.check.Check;
import org.totalplace.sql.SqlEngine;

/**
 * A file that a rule of plausibility holds (FS-14) is in no figure; what last counted counts on.
 */
final class HeldFilesTest {
  private static final String SOURCE = "devon-county-council";
  private static final LocalDate MAY = LocalDate.of(2024, 5, 20);
  private static final LocalDate JUNE = LocalDate.of(2024, 6, 20);

  @TempDir Path output;
  private MadeWorkspace made;

  @BeforeEach
  void oneSource() {
    made = new MadeWorkspace(output).source(SOURCE);
  }

  @Test
  void heldFile_isInNoFigure_andOnRecordWithItsReason() {
    made.file(SOURCE, "april.csv", MAY, MadeLine.month("2024-04", 20, 1))
        .file(SOURCE, "may.csv", JUNE, withTotal("2024-05", 20, 2))
        .write()
        .count();

    assertThat(files()).containsExactly("april.csv counted FS-09 20 0", "may.csv held FS-14 0 21");
    assertThat(made.counted("SELECT status_reason FROM source_file WHERE status = 'held'").get(0))
        .extracting("status_reason")
        .asString()
        .startsWith("PL-15: one line is the sum of all others");
    assertThat(
            made.counted(
                "SELECT outcome, rule_id, path, agency_id, p.lines, look_at FROM plausibility p"
                    + " JOIN rule USING (rule_id) WHERE rule.lines = 1"))
        .containsExactly(
            Map.of(
                "outcome", "held",
                "rule_id", "PL-15",
                "path", "may.csv",
                "agency_id", MadeWorkspace.DEVON,
                "lines", "21",
                "look_at", "the last lines of the file"));
    new Check(made.workspace(), made.catalogue(), new SqlEngine(2, "500MB")).run();
  }

  @Test
  void heldVersion_leavesTheOneBeforeItUnderItsName_alsoInARestoredArchiveWithoutARelease()
      throws IOException {
    made.file(SOURCE, "april.csv", MAY, MadeLine.month("2024-04", 20, 1)).write();
    MadeFile before = made.file(SOURCE, "april.csv");
    made.forget(SOURCE, "april.csv");
    made.file(SOURCE, "april.csv", JUNE, withTotal("2024-04", 20, 1)).write();
    replaced(before);
    // answers are given to the keys of both versions, as classify does
    made.count();

    assertThat(files())
        .containsExactlyInAnyOrder("april.csv counted FS-09 20 0", "april.csv held FS-14 0 21");
    assertThat(
            made.counted(
                "SELECT status_reason, file_sha256 FROM source_file WHERE status = 'counted'"))
        .containsExactly(
            Map.of(
                "status_reason",
                "the version that came after it is held",
                "file_sha256",
                before.sha256()));
    new Check(made.workspace(), made.catalogue(), new SqlEngine(2, "500MB")).run();
  }

  @Test
  void heldAmendment_leavesTheFileThatItWouldReplace() {
    List<MadeLine> april = MadeLine.month("2024-04", 20, 1);
    made.file(SOURCE, "april.csv", MAY, april)
        .file(SOURCE, "april-amended.csv", JUNE, withTotal("2024-04", 20, 1))
        .write()
        .count();

    assertThat(files())
        .containsExactly("april-amended.csv held FS-14 0 21", "april.csv counted FS-09 20 0");
  }

  @Test
  void plausibleVersion_replacesTheOlderAsEver() throws IOException {
    made.file(SOURCE, "april.csv", MAY, MadeLine.month("2024-04", 20, 1)).write().count();
    releaseCounted();
    MadeFile before = made.file(SOURCE, "april.csv");
    made.forget(SOURCE, "april.csv");
    made.file(SOURCE, "april.csv", JUNE, MadeLine.month("2024-04", 21, 1)).write();
    replaced(before);
    made.count();

    assertThat(files())
        .containsExactlyInAnyOrder("april.csv counted FS-09 21 0", "april.csv replaced FS-01 0 20");
  }

  private List<String> files() {
    return made
        .counted(
            "SELECT path, status, status_rule, rows_counted, rows_set_aside FROM source_file"
                + " ORDER BY path, status")
        .stream()
        .map(row -> String.join(" ", row.values()))
        .toList();
  }

  private static List<MadeLine> withTotal(String month, int lines, int seed) {
    List<MadeLine> all = new ArrayList<>(MadeLine.month(month, lines, seed));
    long total = all.stream().mapToLong(MadeLine::pence).sum();
    all.add(line(month + "-28", total, all.get(0).payee()));
    return all;
  }

  /** The counted tables as the latest release. */
  private void releaseCounted() throws IOException {
    Path latest = Files.createDirectories(made.workspace().latest());
    Files.copy(
        made.workspace().counted().resolve("source_file.parquet"),
        latest.resolve("source_file.parquet"));
  }

  private void replaced(MadeFile file) throws IOException {
    Files.writeString(
        made.workspace().extracted().resolve("replaced.csv"),
        "source_id,path,url,sha256,bytes,retrieved_date,media_type\r\n"
            + String.join(
                ",",
                file.source(),
                file.path(),
                "",
                file.sha256(),
                "100",
                file.retrieved() + "",
                "text/csv")
            + "\r\n");
  }
}
