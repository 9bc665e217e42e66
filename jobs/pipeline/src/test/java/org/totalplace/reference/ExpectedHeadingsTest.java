package org.totalplace.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A misspelt heading is an error with its file, not a column of defaults. */
final class ExpectedHeadingsTest {
  private static final ExpectedHeadings SHIPPED = ExpectedHeadings.of(Home.find().referenceData());

  @TempDir Path folder;

  @Test
  void everyShippedTable_hasItsLineAndItsHeadings() {
    assertThat(SHIPPED.files())
        .hasSizeGreaterThan(90)
        .allSatisfy(
            file ->
                assertThat(SHIPPED.hasLine(file))
                    .as(file + " needs a line in reference-data/headings.csv")
                    .isTrue());
    assertThatCode(SHIPPED::check).doesNotThrowAnyException();
  }

  @Test
  void everyHeadingOfEveryTable_misspeltOrMissing_isNamed() {
    for (Path file : SHIPPED.files()) {
      List<String> heading = SHIPPED.heading(file);
      for (int i = 0; i < heading.size(); i++) {
        List<String> misspelt = new ArrayList<>(heading);
        misspelt.set(i, heading.get(i) + "x");
        assertThat(SHIPPED.problem(file, misspelt).orElseThrow())
            .contains(file.toString())
            .contains("has the unknown heading " + heading.get(i) + "x and lacks the heading ")
            .contains("expected: ");
        List<String> missing = new ArrayList<>(heading);
        missing.remove(i);
        assertThat(SHIPPED.problem(file, missing).orElseThrow())
            .contains("lacks the heading " + heading.get(i) + "; expected: ");
      }
    }
  }

  @Test
  void misspeltHeadingOnDisk_stopsTheLoadingOfTheReferenceData() throws IOException {
    Files.writeString(
        folder.resolve(ExpectedHeadings.FILE),
        "file,required,optional\nthemes/T*.csv,rule_id text,confidence_percent\n");
    Path rules = Files.createDirectory(folder.resolve("themes")).resolve("T7.csv");
    Files.writeString(rules, "rule_id,text,confidence_percent\nA,road,90\n");
    ExpectedHeadings.of(new ReferenceData(folder)).check();

    Files.writeString(rules, "rule_id,text,confidence_precent\nA,road,90\n");
    assertThatThrownBy(() -> ExpectedHeadings.of(new ReferenceData(folder)).check())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            rules
                + " has the unknown heading confidence_precent; expected: rule_id, text, and where"
                + " wanted confidence_percent (a new column needs its name in headings.csv)");
  }
}
