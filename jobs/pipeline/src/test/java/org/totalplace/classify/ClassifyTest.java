package org.totalplace.classify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.totalplace.model.Workspace;
import org.totalplace.parquet.TableReader;
import org.totalplace.parquet.TableWriter;
import org.totalplace.reference.Home;
import org.totalplace.schema.TableDefinitions;
import org.totalplace.source.Catalogue;

class ClassifyTest {
  private static final String SOURCE = "leeds-city-council";

  @TempDir Path output;
  private Workspace workspace;
  private Classify classify;

  @BeforeEach
  void catalogue() {
    workspace = new Workspace(output);
    Catalogue catalogue = Catalogue.load(List.of(Home.find().referenceData().sources()));
    classify = new Classify(workspace, ShippedRules.rules(), catalogue);
  }

  @Test
  void samePayeeInTwoFiles_sumsLinesAndPence() throws IOException {
    reading("aaaa", 7, "DEVON COUNTY COUNCIL", 2, 100_01);
    reading("bbbb", 7, "DEVON COUNTY COUNCIL", 3, -99);

    ClassifyResult tally = classify.source(SOURCE);

    assertThat(tally.payees()).isEqualTo(1);
    assertThat(tally.lines()).isEqualTo(5);
    assertThat(tally.pence()).isEqualTo(99_02);
    try (TableReader row = answers("payee_answer")) {
      assertThat(row.next()).isTrue();
      assertThat(row.text("payee_agency")).isEqualTo("GB-LAE-DEV");
      assertThat(row.bool("is_counted")).isTrue();
      assertThat(row.number("lines")).isEqualTo(5);
      assertThat(row.number("amount")).isEqualTo(99_02);
      assertThat(row.next()).isFalse();
    }
  }

  @Test
  void answers_areInOrderOfKey() throws IOException {
    reading("aaaa", 9, "Nine Ltd", 1, 1);
    reading("bbbb", -4, "Minus Four Ltd", 1, 1);
    reading("cccc", 5, "Five Ltd", 1, 1);

    classify.source(SOURCE);

    try (TableReader row = answers("payee_answer")) {
      for (long key : new long[] {-4, 5, 9}) {
        assertThat(row.next()).isTrue();
        assertThat(row.number("payee_key")).isEqualTo(key);
      }
    }
  }

  @Test
  void person_hasNoNameInAnyFile() throws IOException {
    reading("aaaa", 7, "Mrs Zanobia Quillfeather", 1, 500_00);

    classify.source(SOURCE);

    try (TableReader row = answers("payee_answer")) {
      assertThat(row.next()).isTrue();
      assertThat(row.text("payee_name")).isNull();
      assertThat(row.text("payee_class")).isEqualTo("individual");
      assertThat(row.number("amount")).isEqualTo(500_00);
    }
    for (Path file : files()) {
      assertThat(new String(Files.readAllBytes(file), java.nio.charset.StandardCharsets.ISO_8859_1))
          .as(file.toString())
          .doesNotContainIgnoringCase("quillfeather");
    }
  }

  @Test
  void unmatchedName_isListedWithWhatItMayBe_aSectorAndAPersonAreNot() throws IOException {
    reading("aaaa", 7, "Oakapple Board Ltd", 1, 9_000_000_00);
    reading("bbbb", 8, "Oakapple Navigation Commission", 2, 5_00);
    reading("cccc", 9, "Local Government", 1, 8_00);
    reading("dddd", 10, "Mrs Zanobia Quillfeather", 1, 7_00);

    classify.source(SOURCE);

    assertThat(AliasCandidates.of(workspace))
        .extracting(AliasCandidates.Candidate::name)
        .containsExactly("Oakapple Navigation Commission");
  }

  @Test
  void sourceOnceClassified_isDoneUntilAReadingChanges() throws IOException {
    reading("aaaa", 7, "Seven Ltd", 1, 1);
    assertThat(classify.isDone(SOURCE)).isFalse();

    classify.source(SOURCE);
    assertThat(classify.isDone(SOURCE)).isTrue();

    reading("bbbb", 8, "Eight Ltd", 1, 1);
    assertThat(classify.isDone(SOURCE)).isFalse();
  }

  @Test
  void sameReadings_giveTheSameBytes() throws IOException {
    reading("aaaa", 7, "Seven Ltd", 1, 1);
    reading("bbbb", 8, "LEEDS PCT", 1, 1);
    classify.source(SOURCE);
    List<byte[]> first = bytes();

    classify.source(SOURCE);

    List<byte[]> second = bytes();
    assertThat(second).hasSameSizeAs(first);
    for (int i = 0; i < first.size(); i++) {
      assertThat(second.get(i)).isEqualTo(first.get(i));
    }
  }

  @Test
  void sourceWithoutReadings_hasEmptyTables() throws IOException {
    assertThat(classify.source(SOURCE).payees()).isZero();
    try (TableReader row = answers("purpose_answer")) {
      assertThat(row.next()).isFalse();
    }
  }

  private void reading(String sha256, long key, String payee, long lines, long pence)
      throws IOException {
    Path folder = workspace.normalised(SOURCE, sha256.repeat(16));
    Files.createDirectories(folder);
    try (TableWriter writer =
        TableWriter.create(
            folder.resolve("payee.parquet"), TableDefinitions.of("normalised", "payee"))) {
      writer.number("payee_key", key).text("payee_name", payee);
      writer.number("lines", lines).number("amount", pence).endRow();
      writer.finish();
    }
    try (TableWriter writer =
        TableWriter.create(
            folder.resolve("purpose.parquet"), TableDefinitions.of("normalised", "purpose"))) {
      writer.number("purpose_key", key).text("service", "Highways");
      writer.number("lines", lines).number("amount", pence).endRow();
      writer.finish();
    }
    Files.writeString(folder.resolve("reading.json"), "{\"input_key\": \"" + sha256 + "\"}");
  }

  private TableReader answers(String table) throws IOException {
    return TableReader.open(
        workspace.classified(SOURCE).resolve(table + ".parquet"),
        TableDefinitions.of("classified", table));
  }

  private List<Path> files() throws IOException {
    try (var files = Files.list(workspace.classified(SOURCE))) {
      return files.sorted().toList();
    }
  }

  private List<byte[]> bytes() throws IOException {
    List<byte[]> bytes = new java.util.ArrayList<>();
    for (Path file : files()) {
      bytes.add(Files.readAllBytes(file));
    }
    return bytes;
  }
}
