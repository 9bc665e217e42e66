package org.totalplace.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.totalplace.csv.CsvTable;

/** A misspelt value of a rule is an error with its file, line and column. */
final class ExpectedValuesTest {
  @TempDir Path folder;

  @Test
  void shippedTables_hold() {
    assertThatCode(() -> ExpectedValues.of(Home.find().referenceData()).check())
        .doesNotThrowAnyException();
  }

  @Test
  void everyLine_isAboutAColumnThatSomeTableMayHave() {
    ExpectedHeadings headings = ExpectedHeadings.of(Home.find().referenceData());
    List<Path> files = headings.files();
    CsvTable.forEach(
        Home.find().referenceData().resolve(ExpectedValues.FILE),
        row -> {
          var named = FileSystems.getDefault().getPathMatcher("glob:" + row.get("file"));
          assertThat(files.stream().filter(named::matches))
              .as(String.join(",", row.values()))
              .anySatisfy(
                  file -> {
                    List<String> heading = new ArrayList<>(headings.heading(file));
                    heading.add(row.get("column"));
                    assertThat(headings.problem(file, heading)).isEmpty();
                  });
        });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "integer; 12; 1.5; a whole number",
        "decimal; -0.5; 0,5; a number such as 12 or 0.5",
        "percent; 100; 101; a whole number from 0 to 100",
        "date; 2024-02-29; 2023-02-29; a date such as 2024-04-01",
        "date|blank; ''; 1/4/2024; a date such as 2024-04-01 or nothing",
        "cofog; 09.1.1; 9.1; a COFOG code such as 10, 10.2 or 99 for none",
        "cofog|*; *; 11; a COFOG code such as 10, 10.2 or 99 for none or *",
        "has|is; is; iss; has or is",
        "integer; 0; ''; a whole number",
      })
  void valueOfAnotherKind_isNamedWithItsPlace(
      String what, String right, String wrong, String wanted) throws IOException {
    Path table = table(what, right, right);
    ExpectedValues.of(new ReferenceData(folder)).check();

    write(table, right, wrong);
    assertThatThrownBy(() -> ExpectedValues.of(new ReferenceData(folder)).check())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            table + ":3 has the cell \"" + wrong + "\"; expected: " + wanted + " (values.csv)");
  }

  @Test
  void repeatedValue_isNamedWithBothLines() throws IOException {
    Path table = table("unique", "A", "A");
    assertThatThrownBy(() -> ExpectedValues.of(new ReferenceData(folder)).check())
        .hasMessage(
            table
                + ":3 has the cell \"A\"; expected: a value of its own, and line 2 has it"
                + " (values.csv)");
  }

  @Test
  void everyWrongCell_isNamed_andAColumnLeftOutIsNone() throws IOException {
    Path table = table("percent", "A", "B");
    Files.writeString(
        folder.resolve(ExpectedValues.FILE),
        "file,column,what\nthemes/T*.csv,cell,percent\nthemes/T*.csv,priority,integer\n");
    assertThatThrownBy(() -> ExpectedValues.of(new ReferenceData(folder)).check())
        .hasMessageContaining(table + ":2 has the cell \"A\"")
        .hasMessageContaining(table + ":3 has the cell \"B\"")
        .hasMessageNotContaining("priority");
  }

  private Path table(String what, String first, String second) throws IOException {
    Files.writeString(
        folder.resolve(ExpectedValues.FILE), "file,column,what\nthemes/T*.csv,cell," + what + "\n");
    return write(
        Files.createDirectories(folder.resolve("themes")).resolve("T7.csv"), first, second);
  }

  private static Path write(Path table, String first, String second) throws IOException {
    return Files.writeString(table, "rule_id,cell\nR1,\"" + first + "\"\nR2,\"" + second + "\"\n");
  }
}
