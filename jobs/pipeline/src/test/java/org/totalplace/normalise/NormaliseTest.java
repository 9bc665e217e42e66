package org.totalplace.normalise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.totalplace.model.ManifestRow;
import org.totalplace.model.Sha256;
import org.totalplace.model.Workspace;
import org.totalplace.normalise.container.packed.Limits;
import org.totalplace.normalise.heading.Vocabulary;
import org.totalplace.normalise.heading.VocabularyFiles;
import org.totalplace.normalise.notice.FileNotice.UnsafeFileNotice;
import org.totalplace.normalise.reading.Reading;
import org.totalplace.parquet.TableReader;
import org.totalplace.reference.Home;
import org.totalplace.schema.TableDefinitions;
import org.totalplace.source.Catalogue;
import org.totalplace.source.SourceDefinition;

final class NormaliseTest {
  @TempDir Path folder;

  private final Vocabulary vocabulary = VocabularyFiles.read(Home.find().referenceData());

  private final SourceDefinition source =
      Catalogue.load(List.of(Home.find().referenceData().sources()))
          .find("devon-county-council")
          .orElseThrow();

  private ManifestRow archive(String name, String text) throws IOException {
    Path file = Files.writeString(folder.resolve(name), text);
    String sha256 = Sha256.of(file);
    Path archived = new Workspace(folder).archivedFile(sha256);
    Files.createDirectories(archived.getParent());
    Files.copy(file, archived);
    return new ManifestRow(
        source.id(), name, "", sha256, text.length(), LocalDate.of(2024, 1, 1), "text/csv");
  }

  private Normalise normalise() {
    return new Normalise(new Workspace(folder), source, vocabulary);
  }

  private static final String TWO_LINES =
      """
      Date,Supplier Name,Supplier ID,Amount,Transaction Number,Expense Type
      01/04/2024,Acme Paving Ltd,77,100.00,T1,Roads
      02/04/2024,Acme  PAVING ltd,77,50.5,T2,Roads
      """;

  private List<Map<String, Object>> lines(ManifestRow row) throws IOException {
    List<Map<String, Object>> lines = new ArrayList<>();
    Path file =
        new Workspace(folder).normalised(source.id(), row.sha256()).resolve("spend_line.parquet");
    try (TableReader reader =
        TableReader.open(file, TableDefinitions.of("normalised", "spend_line"))) {
      while (reader.next()) {
        Map<String, Object> line = new HashMap<>();
        line.put("line", reader.number("line_number"));
        line.put("date", reader.date("payment_date"));
        line.put("amount", reader.number("amount"));
        line.put("amount_text", reader.text("amount_text"));
        line.put("payee_key", reader.number("payee_key"));
        line.put("line_key", reader.number("line_key"));
        line.put("repeat", reader.number("repeat_number"));
        lines.add(line);
      }
    }
    return lines;
  }

  @Test
  void file_normalised_writesLinesAsRead() throws IOException {
    ManifestRow row = archive("a.csv", TWO_LINES);

    Reading reading = normalise().file(row);

    assertThat(reading.account().accepted().rows()).isEqualTo(2);
    List<Map<String, Object>> lines = lines(row);
    assertThat(lines).extracting(line -> line.get("amount")).containsExactly(10_000L, 5_050L);
    assertThat(lines).extracting(line -> line.get("line")).containsExactly(2L, 3L);
    assertThat(lines.get(1))
        .containsEntry("date", LocalDate.of(2024, 4, 2))
        .containsEntry("amount_text", "50.5");
    assertThat(lines.get(0).get("payee_key"))
        .as("case and blanks do not make another payee")
        .isEqualTo(lines.get(1).get("payee_key"));
  }

  @Test
  void moreDifferentPayeesThanAFileMayHave_normalised_areRefusedAndNothingIsWritten()
      throws IOException {
    StringBuilder text = new StringBuilder("Date,Supplier Name,Amount\n");
    for (int i = 0; i <= Limits.DISTINCT_KEYS + 20_000; i++) {
      text.append("01/04/2024,Made ").append(i).append(" Ltd,1\n");
    }
    ManifestRow row = archive("a.csv", text.toString());

    Reading reading = normalise().file(row);

    assertThat(reading.refused().orElseThrow()).isInstanceOf(UnsafeFileNotice.class);
    assertThat(reading.refused().orElseThrow().explanation()).contains("400000 different payees");
    assertThat(reading.account().accepted().rows()).isZero();
    assertThat(lines(row)).isEmpty();
  }

  @Test
  void moreRowsThanAreKeptAtATime_normalised_keepTheirPlaceAndTexts() throws IOException {
    StringBuilder text = new StringBuilder("Date,Supplier Name,Amount,Narrative\n");
    for (int i = 1; i <= 700; i++) {
      // short rows, blank rows, and cells larger than all that is kept of rows at a time
      String more = i % 3 == 0 ? "" : i % 211 == 0 ? "," + "x".repeat(300_000) : ",n" + i;
      text.append(i % 50 == 0 ? "\n" : "01/04/2024,Payee " + i % 7 + " Ltd," + i + more + "\n");
    }
    ManifestRow row = archive("a.csv", text.toString());

    Reading reading = normalise().file(row);

    assertThat(reading.account().in().rows()).isEqualTo(700);
    assertThat(reading.account().rowsSkipped()).containsEntry("blank", 14L);
    List<Map<String, Object>> lines = lines(row);
    assertThat(lines).hasSize(686);
    for (Map<String, Object> line : lines) {
      long i = (long) line.get("line") - 1;
      assertThat(line).containsEntry("amount", i * 100).containsEntry("amount_text", "" + i);
    }
  }

  @Test
  void morePayeesThanAreHeldAtATime_normalised_loseNoLineAndNoPenny() throws IOException {
    int payees = 270_000;
    StringBuilder text = new StringBuilder("Date,Supplier Name,Amount\n");
    for (int i = 0; i < payees + 1_000; i++) {
      text.append("01/04/2024,Payee ").append(i % payees).append(" Ltd,1.00\n");
    }
    ManifestRow row = archive("a.csv", text.toString());

    normalise().file(row);

    Path file =
        new Workspace(folder).normalised(source.id(), row.sha256()).resolve("payee.parquet");
    Set<Long> keys = new HashSet<>();
    long lines = 0;
    long pence = 0;
    try (TableReader reader = TableReader.open(file, TableDefinitions.of("normalised", "payee"))) {
      assertThat(reader.rows()).as("written in parts").isGreaterThan(payees);
      while (reader.next()) {
        keys.add(reader.number("payee_key"));
        lines += reader.number("lines");
        pence += reader.number("amount");
      }
    }
    assertThat(keys).hasSize(payees);
    assertThat(lines).isEqualTo(payees + 1_000L);
    assertThat(pence).isEqualTo(100 * lines);
  }

  @Test
  void equalLines_normalised_areNumberedAndNotDropped() throws IOException {
    ManifestRow row =
        archive(
            "a.csv",
            """
            Date,Supplier Name,Amount
            01/04/2024,Acme Paving Ltd,100.00
            01/04/2024,Acme Paving Ltd,100.00
            """);

    normalise().file(row);

    List<Map<String, Object>> lines = lines(row);
    assertThat(lines).extracting(line -> line.get("repeat")).containsExactly(1L, 2L);
    assertThat(lines.get(0).get("line_key")).isEqualTo(lines.get(1).get("line_key"));
  }

  @Test
  void file_normalisedAgain_givesTheSameBytes() throws IOException {
    ManifestRow row = archive("a.csv", TWO_LINES);
    normalise().file(row);
    Path written = new Workspace(folder).normalised(source.id(), row.sha256());
    Map<String, String> before = hashes(written);

    normalise().file(row);

    assertThat(hashes(written)).isEqualTo(before).hasSize(6);
  }

  @Test
  void file_isDone_untilTheVocabularyChanges() throws IOException {
    ManifestRow row = archive("a.csv", TWO_LINES);
    assertThat(normalise().isDone(row)).isFalse();
    normalise().file(row);

    assertThat(normalise().isDone(row)).isTrue();
    Vocabulary other =
        vocabulary.with(
            List.of(
                new Vocabulary.Name(
                    "New Name", org.totalplace.normalise.heading.Column.SERVICE, "", "")));
    assertThat(new Normalise(new Workspace(folder), source, other).isDone(row)).isFalse();
  }

  @Test
  void refusedFile_normalised_leavesTablesWithoutRows() throws IOException {
    ManifestRow row = archive("a.csv", "method\nFormula\n");

    Reading reading = normalise().file(row);

    assertThat(reading.isRefused()).isTrue();
    assertThat(lines(row)).isEmpty();
    assertThat(normalise().isDone(row)).isTrue();
  }

  private static Map<String, String> hashes(Path folder) throws IOException {
    Map<String, String> hashes = new HashMap<>();
    try (var files = Files.list(folder)) {
      files.forEach(file -> hashes.put(file.getFileName().toString(), Sha256.of(file)));
    }
    return hashes;
  }

  @Test
  void archivedBytes_changedUnderTheirHash_areRefusedAndSaidHowToMend() throws IOException {
    ManifestRow row = archive("april.csv", TWO_LINES);
    Path archived = new Workspace(folder).archivedFile(row.sha256());
    Files.writeString(archived, TWO_LINES.replace("100.00", "900.00"));

    assertThatThrownBy(() -> normalise().file(row))
        .hasMessageContaining(archived.toString())
        .hasMessageContaining("is damaged")
        .hasMessageContaining("delete it, and the next run");
    assertThat(normalise().isDone(row)).isFalse();
  }

  @Test
  void reading_emptiedByAPowerCut_isMadeAnew() throws IOException {
    ManifestRow row = archive("april.csv", TWO_LINES);
    normalise().file(row);
    Path json = new Workspace(folder).normalised(source.id(), row.sha256());
    Files.writeString(json.resolve("reading.json"), "");

    assertThat(normalise().isDone(row)).isFalse();
    normalise().file(row);
    assertThat(lines(row)).hasSize(2);
  }
}
