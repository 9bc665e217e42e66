package org.totalplace.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.totalplace.count.MadeLine.line;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.totalplace.check.Check;
import org.totalplace.count.Count;
import org.totalplace.count.MadeWorkspace;
import org.totalplace.count.official.OfficialCount;
import org.totalplace.publish.release.Verify;
import org.totalplace.reference.Home;
import org.totalplace.reference.ReferenceData;
import org.totalplace.sql.SqlEngine;

/** The real count of England through check and publish, beside one small source of payments. */
class OfficialReleaseTest {
  @TempDir Path output;

  @Test
  void release_withTheOfficialFigures_saysThatEveryRegionAndBodyCloses() {
    LocalDate july = MadeWorkspace.RUN_DATE;
    SqlEngine engine = new SqlEngine(2, "700MB");
    MadeWorkspace made =
        new MadeWorkspace(output)
            .source("devon-county-council")
            .file(
                "devon-county-council",
                "may.csv",
                july,
                List.of(line("2017-05-01", 10_00, "A Ltd")))
            .write();
    ReferenceData reference = Home.find().referenceData();
    OfficialCount official = OfficialCount.of(reference);
    new Count(made.workspace(), made.catalogue(), july, reference, engine, official).run();
    new Check(made.workspace(), made.catalogue()).run();

    List<String> checked =
        new Verify(new Publish(made.workspace(), july, "made", engine).run(), engine).run();

    assertThat(checked).filteredOn(what -> what.contains("; exactly, in each of ")).hasSize(144);
    assertThat(checked).filteredOn(what -> what.endsWith(": each exactly")).hasSize(12);
    assertThat(checked)
        .anyMatch(
            what ->
                what.startsWith("2013-14 North West: authorities £")
                    && what.endsWith(
                        " = £64,819,674,000.00; published £64,819,674,000.00; exactly, in each of 10 divisions"));
  }
}
