package org.totalplace.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.totalplace.normalise.container.Containers;
import org.totalplace.normalise.container.row.OpenedFile;
import org.totalplace.normalise.container.row.Sheet;
import org.totalplace.normalise.notice.Notices;
import org.totalplace.reference.Home;
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
    assertThat(Catalogue.load(List.of(Home.find().referenceData().sources())).sources())
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
  void workbook_isReadAsOne_withDatesAndAmounts() throws IOException {
    Path file =
        INBOX.resolve("sample-lancashire-county-council/SAMPLE-spending-2024-04-to-05.xlsx");
    try (OpenedFile workbook = Containers.open(file, file.toString(), new Notices())) {
      assertThat(workbook.format()).isEqualTo("xlsx");
      assertThat(workbook.sheets()).extracting(Sheet::name).containsExactly("Apr 24", "May 24");
      List<String> rows = new ArrayList<>();
      workbook.sheets().get(1).rows(row -> rows.add(row.text(0) + " " + row.text(7)));
      assertThat(rows).hasSizeGreaterThan(100);
      assertThat(rows.get(0)).isEqualTo("Payment Date Net Amount (£)");
      assertThat(rows.get(1)).matches("2024-05-\\d\\d\\S* -?\\d+(\\.\\d{1,2})?");
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
