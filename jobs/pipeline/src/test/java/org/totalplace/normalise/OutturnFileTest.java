package org.totalplace.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.totalplace.model.ManifestRow;
import org.totalplace.model.Sha256;
import org.totalplace.model.Workspace;
import org.totalplace.normalise.heading.VocabularyFiles;
import org.totalplace.normalise.notice.At;
import org.totalplace.normalise.reading.Reading;
import org.totalplace.parquet.TableReader;
import org.totalplace.reference.Home;
import org.totalplace.schema.TableDefinitions;
import org.totalplace.source.Catalogue;
import org.totalplace.source.SourceDefinition;

/** A small revenue outturn, made for the test, through the layout of its source. */
final class OutturnFileTest {
  private static final String DEFINITION =
      """
      id: made-outturn
      title: "Made up: revenue outturn"
      publisher: GB-GOR-D1419
      kind: outturn
      area: England
      licence: {name: OGL-UK-3.0, attribution: "Made for the test."}
      homepage: unknown
      find: {}
      cadence: {every: year, lag_days: 300}
      amount: {basis: net, unit: thousands, threshold: 0}
      date: {basis: period}
      assertions: {min_lines: 1}
      layout:
        missing: ["…"]
        lines:
          "190": [Education services]
          "290": [Highways]
        files:
          - glob: "RS*2018-19*"
            table: outturn
            financial_year: 2018-19
            heading_row: 2
            columns: {body_code: E-code, body_name: Local authority}
            rows: {column: body_code, matches: "E[0-9]{4}", total: ENGLAND}
            first_line: "190"
            last_line: "290"
      """;

  private static final String FILE =
      """
      Revenue outturn,,,
      E-code,Local authority,Education services,Highways
      E0101,Somewhere,93591,8168.73
      E0102,Elsewhere,…,see note
      ,,,
      ENGLAND,,93591,8168.73
      Notes: made up,,,
      """;

  @TempDir Path folder;
  private SourceDefinition source;

  @BeforeEach
  void define() throws IOException {
    Path sources = Files.createDirectories(folder.resolve("sources"));
    Files.writeString(sources.resolve("made.yml"), DEFINITION);
    source = Catalogue.load(List.of(sources)).find("made-outturn").orElseThrow();
  }

  @Test
  void figures_ofAWorkbook_areLinesInPenceWithTheirPlaceInTheSheet() throws IOException {
    normalise("RS_2018-19.csv", FILE);

    assertThat(lines())
        .containsExactly(
            "3 Education services 190 E0101 9359100000 93591",
            "3 Highways 290 E0101 816873000 8168.73",
            "4 Education services 190 E0102 null …",
            "6 Education services 190 ENGLAND 9359100000 93591",
            "6 Highways 290 ENGLAND 816873000 8168.73");
  }

  @Test
  void account_inCells_isAcceptedAndRejectedAndSkipped() throws IOException {
    Reading reading = normalise("RS_2018-19.csv", FILE);

    assertThat(reading.account().in().rows()).isEqualTo(8);
    assertThat(reading.account().accepted().rows()).isEqualTo(5);
    assertThat(reading.account().rejected().rows()).isEqualTo(1);
    assertThat(reading.account().rowsSkipped()).containsEntry("no_figures", 2L);
    assertThat(reading.account().accepted().pence()).isEqualTo(2 * (9_359_100_000L + 816_873_000L));
  }

  @Test
  void wordWhereAFigureBelongs_isARejectAndANoticeWithRowHeadingAndText() throws IOException {
    Reading reading = normalise("RS_2018-19.csv", FILE);

    assertThat(reading.notices().sample())
        .extracting(notice -> notice.code() + " " + notice.at() + " " + notice.raw())
        .containsExactly("unreadable_amount " + new At("", 4, "Highways") + " see note");
    assertThat(reading.isRefused()).isFalse();
  }

  @Test
  void fileThatNoLayoutCovers_isRefusedWithItsName() throws IOException {
    Reading reading = normalise("RS_2019-20.csv", FILE);

    assertThat(reading.refused().orElseThrow().explanation())
        .contains("no entry of layout.files covers the name RS_2019-20.csv");
    assertThat(lines()).isEmpty();
  }

  @Test
  void newLineBetweenTheKnownOnes_isRefusedWithoutAFigure() throws IOException {
    Reading reading =
        normalise(
            "RS_2018-19.csv",
            FILE.replace("services,Highways", "services,Ferries,Highways")
                .replace("93591,8168.73", "93591,1,8168.73"));

    assertThat(reading.refused().orElseThrow().explanation()).contains("Ferries");
    assertThat(reading.account().accepted().rows()).isZero();
    assertThat(lines()).isEmpty();
  }

  private Path made;

  private Reading normalise(String name, String text) throws IOException {
    Workspace workspace = new Workspace(folder);
    Path file = Files.writeString(folder.resolve(name), text);
    String sha256 = Sha256.of(file);
    Files.createDirectories(workspace.archivedFile(sha256).getParent());
    Files.copy(file, workspace.archivedFile(sha256));
    ManifestRow row =
        new ManifestRow(
            source.id(), name, "", sha256, text.length(), LocalDate.of(2024, 1, 1), "text/csv");
    made = workspace.normalised(source.id(), sha256);
    Normalise normalise =
        new Normalise(workspace, source, VocabularyFiles.read(Home.find().referenceData()));
    Reading reading = normalise.file(row);
    assertThat(normalise.isDone(row)).isTrue();
    return reading;
  }

  private List<String> lines() throws IOException {
    List<String> lines = new ArrayList<>();
    try (TableReader row =
        TableReader.open(
            made.resolve("outturn_line.parquet"),
            TableDefinitions.of("normalised", "outturn_line"))) {
      while (row.next()) {
        lines.add(
            String.join(
                " ",
                "" + row.number("line_number"),
                row.text("column_name"),
                row.text("line_code"),
                row.text("body_code"),
                row.isNull("amount") ? "null" : "" + row.number("amount"),
                row.text("figure_text")));
      }
    }
    return lines;
  }
}
