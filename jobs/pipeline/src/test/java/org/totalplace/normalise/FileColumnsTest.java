package org.totalplace.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.totalplace.normalise.sheet.ReadingRules;
import org.totalplace.reference.Home;
import org.totalplace.source.Catalogue;
import org.totalplace.source.SourceDefinition;

/**
 * Headings that stand over other columns than they say, in single files that a definition names.
 */
final class FileColumnsTest {
  private static final Path SOURCES = Home.find().referenceData().resolve("sources/england");

  private static final SourceDefinition ROTHERHAM =
      Catalogue.load(List.of(SOURCES)).find("rotherham-metropolitan-borough-council").orElseThrow();

  @TempDir Path folder;

  @Test
  void fileThatTheDefinitionNames_isReadByWhatStandsUnderItsHeadings() throws IOException {
    assertThat(firstLine("2023/rotherham_jun_2023.CSV", "Adult Care,ALPHA LTD"))
        .containsEntry("payee_name", "ALPHA LTD")
        .containsEntry("department", "Adult Care");
  }

  @Test
  void itsOtherFiles_areReadByTheirHeadings() throws IOException {
    assertThat(firstLine("rotherham_jul_2023.csv", "ALPHA LTD,Adult Care"))
        .containsEntry("payee_name", "ALPHA LTD")
        .containsEntry("expense_area", "Adult Care");
  }

  private Map<String, String> firstLine(String name, String nameAndArea) throws IOException {
    StringBuilder text =
        new StringBuilder("BODY,NAME,EXPENSE AREA,EXPENSE TYPE,REFERENCE,DATE,AMOUNT\n");
    for (int i = 10; i < 20; i++) {
      text.append(
          "Alpha Council,%s,Water Services,108077%d,%d/06/2023,4%d.69\n"
              .formatted(nameAndArea, i, i, i));
    }
    Path file = Files.writeString(folder.resolve("file.csv"), text);
    ReadingRules rules = ReadingRules.of(Readings.VOCABULARY, ROTHERHAM);
    return new Inspect(rules).file(file, name).firstLines().get(0);
  }
}
