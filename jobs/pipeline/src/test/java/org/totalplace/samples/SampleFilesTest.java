package org.totalplace.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Test;
import org.totalplace.model.Home;
import org.totalplace.source.Catalogue;
import org.totalplace.source.SourceDefinition;

class SampleFilesTest {
  private static final Path SAMPLES = Home.find().referenceData().resolve("samples");
  private static final Path INBOX = SAMPLES.resolve("inbox");

  @Test
  void filesOfTheRepository_areThoseThatTheGeneratorMakes() throws IOException {
    Map<String, byte[]> made = SampleFiles.all();

    assertThat(committed().keySet()).isEqualTo(made.keySet());
    assertThat(committed())
        .as("write them anew: run SampleFiles with reference-data/samples/inbox as argument")
        .allSatisfy((path, bytes) -> assertThat(bytes).as(path).isEqualTo(made.get(path)));
  }

  @Test
  void everySampleSource_isUsable_andSaysThatItIsASample() {
    Catalogue catalogue = Catalogue.load(List.of(SAMPLES.resolve("sources")));

    assertThat(catalogue.broken()).isEmpty();
    assertThat(catalogue.sources())
        .hasSize(6)
        .allSatisfy(
            source -> {
              assertThat(source.id()).startsWith("sample-");
              assertThat(source.title()).startsWith("Sample: ");
              assertThat(source.publisher()).startsWith("TP-SAMPLE-");
            });
  }

  @Test
  void everySampleSource_hasItsFolder_andEveryFolderItsSource() {
    Set<String> folders = new TreeSet<>();
    SampleFiles.all().keySet().forEach(path -> folders.add(path.replaceFirst("/.*", "")));
    assertThat(Catalogue.load(List.of(SAMPLES.resolve("sources"))).sources())
        .extracting(SourceDefinition::id)
        .containsExactlyElementsOf(folders);
  }

  @Test
  void sampleSources_areNoPartOfTheBundledCatalogue() {
    assertThat(Catalogue.load(List.of(Catalogue.bundled(Home.find()))).sources())
        .noneMatch(source -> source.id().startsWith("sample-"));
  }

  @Test
  void everyFile_saysThatItIsASample_inNameAndText() {
    assertThat(SampleFiles.all())
        .allSatisfy(
            (path, bytes) -> {
              assertThat(path).contains("/SAMPLE-");
              if (!path.endsWith(".xlsx")) {
                String text = new String(bytes, StandardCharsets.ISO_8859_1);
                assertThat(text).containsIgnoringCase("sample");
              }
            });
  }

  @Test
  void workbook_opensInAnotherReader_withDatesAndNumbers() throws IOException {
    byte[] bytes =
        SampleFiles.all()
            .get("sample-lancashire-county-council/SAMPLE-spending-2024-04-to-05.xlsx");
    try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes))) {
      List<Sheet> sheets = workbook.getSheets().toList();
      assertThat(sheets).extracting(Sheet::getName).containsExactly("Apr 24", "May 24");
      List<Row> rows = sheets.get(1).read();
      assertThat(rows).hasSizeGreaterThan(100);
      assertThat(rows.get(0).getCellText(7)).isEqualTo("Net Amount (£)");
      assertThat(rows.get(1).getCellAsDate(0).orElseThrow().getYear()).isEqualTo(2024);
      assertThat(rows.get(1).getCellAsNumber(7)).isPresent();
    }
  }

  private static Map<String, byte[]> committed() throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    try (var walk = Files.walk(INBOX)) {
      for (Path file : walk.filter(Files::isRegularFile).toList()) {
        files.put(INBOX.relativize(file).toString(), Files.readAllBytes(file));
      }
    }
    return files;
  }
}
