package org.totalplace.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.totalplace.KeptFile;
import org.totalplace.model.ManifestRow;
import org.totalplace.model.Sha256;
import org.totalplace.model.Workspace;
import org.totalplace.normalise.heading.Vocabulary;
import org.totalplace.normalise.heading.VocabularyFiles;
import org.totalplace.normalise.reading.Reading;
import org.totalplace.parquet.TableReader;
import org.totalplace.reference.Home;
import org.totalplace.schema.TableDefinitions;
import org.totalplace.source.Catalogue;
import org.totalplace.source.SourceDefinition;

/**
 * Every folder of {@code src/test/golden}: one input as published, {@code source.yml} that defines
 * it, {@code expected.txt} with the reading, the lines, the rejects and the notices.
 */
final class GoldenTest {
  private static final Path GOLDEN = Home.find().folder().resolve("jobs/pipeline/src/test/golden");

  @TempDir Path folder;

  private final Vocabulary vocabulary = VocabularyFiles.read(Home.find().referenceData());

  @TestFactory
  Stream<DynamicTest> goldenFolders() throws IOException {
    List<Path> folders;
    try (Stream<Path> found = Files.list(GOLDEN)) {
      folders = found.sorted().toList();
    }
    assertThat(folders).hasSizeGreaterThan(20);
    return folders.stream()
        .map(each -> DynamicTest.dynamicTest(each.getFileName().toString(), () -> check(each)));
  }

  private void check(Path golden) throws IOException {
    Path input;
    try (Stream<Path> files = Files.list(golden)) {
      input =
          files
              .filter(file -> !file.endsWith("expected.txt") && !file.endsWith("source.yml"))
              .findFirst()
              .orElseThrow();
    }
    Catalogue catalogue = Catalogue.load(List.of(golden));
    assertThat(catalogue.broken()).isEmpty();
    KeptFile.holds(golden.resolve("expected.txt"), read(input, catalogue.sources().get(0)));
  }

  private String read(Path input, SourceDefinition source) throws IOException {
    String sha256 = Sha256.of(input);
    Workspace workspace = new Workspace(folder);
    Path archived = workspace.archivedFile(sha256);
    Files.createDirectories(archived.getParent());
    Files.copy(input, archived);
    ManifestRow row =
        new ManifestRow(
            source.id(),
            input.getFileName().toString(),
            "",
            sha256,
            Files.size(input),
            LocalDate.of(2024, 1, 1),
            "");
    Reading reading = new Normalise(workspace, source, vocabulary).file(row);
    Path tables = workspace.normalised(source.id(), sha256);
    StringBuilder text = new StringBuilder(reading.toText()).append("\nlines\n");
    lines(tables, text);
    text.append("\nrejects\n");
    rejects(tables, text);
    return text.toString();
  }

  private static void lines(Path tables, StringBuilder text) throws IOException {
    Map<Long, String> payees = new HashMap<>();
    try (TableReader reader = open(tables, "payee")) {
      while (reader.next()) {
        payees.put(reader.number("payee_key"), reader.text("payee_name"));
      }
    }
    try (TableReader reader = open(tables, "spend_line")) {
      while (reader.next()) {
        text.append(
            String.format(
                "  %d | %s %s | %d | %s | %s | %s | %d%n",
                reader.number("line_number"),
                reader.isNull("payment_date") ? "-" : reader.date("payment_date"),
                reader.text("date_precision"),
                reader.number("amount"),
                reader.text("amount_text"),
                payees.get(reader.number("payee_key")),
                reader.text("transaction_ref"),
                reader.number("repeat_number")));
      }
    }
  }

  private static void rejects(Path tables, StringBuilder text) throws IOException {
    try (TableReader reader = open(tables, "reject")) {
      while (reader.next()) {
        text.append(
            String.format(
                "  %d | %s | %s%n",
                reader.number("line_number"), reader.text("code"), reader.text("raw_text")));
      }
    }
  }

  private static TableReader open(Path tables, String table) throws IOException {
    return TableReader.open(
        tables.resolve(table + ".parquet"), TableDefinitions.of("normalised", table));
  }
}
