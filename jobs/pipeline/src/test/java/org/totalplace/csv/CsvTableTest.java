package org.totalplace.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.totalplace.schema.ColumnDefinition;
import org.totalplace.schema.ColumnType;
import org.totalplace.schema.TableDefinition;

final class CsvTableTest {
  @TempDir Path folder;

  @Test
  void values_ofEveryShape_comeBackAsTheyWere() throws IOException {
    Path file = folder.resolve("t.csv");
    try (CsvTableWriter writer = CsvTableWriter.create(file, List.of("a", "b", "c"))) {
      writer.row(Arrays.asList("plain", "with, comma", "with \"quotes\""));
      writer.row(Arrays.asList("two\nlines", null, " padded "));
      writer.row(Arrays.asList("=SUM(A1)", 12, "Café"));
      writer.finish();
    }
    assertThat(Files.readString(file))
        .startsWith("a,b,c\r\nplain,\"with, comma\",\"with \"\"quotes\"\"\"\r\n")
        .endsWith("\r\n");
    List<CsvRow> rows = CsvTable.read(file);
    assertThat(rows.get(0).get("c")).isEqualTo("with \"quotes\"");
    assertThat(rows.get(1).values()).containsExactly("two\nlines", "", " padded ");
    assertThat(rows.get(2).get("a")).isEqualTo("=SUM(A1)");
    assertThat(rows).extracting(CsvRow::line).containsExactly(2L, 3L, 5L);
  }

  @Test
  void publishedText_thatLooksLikeAFormula_isGuarded() throws IOException {
    TableDefinition definition =
        new TableDefinition(
            "test",
            "t",
            "T",
            "T",
            List.of(),
            List.of(
                new ColumnDefinition("payee_name", ColumnType.TEXT, false, "Name"),
                new ColumnDefinition("amount", ColumnType.MONEY, false, "Amount")));
    Path file = folder.resolve("t.csv");
    try (CsvTableWriter writer = CsvTableWriter.published(file, definition)) {
      writer.row(List.of("=cmd|' /C calc'!A0", "-12.00"));
      writer.row(List.of("@SUM(1)", "5.00"));
      writer.row(List.of("Fish - Chips", "5.00"));
      writer.finish();
    }
    assertThat(Files.readString(file))
        .isEqualTo(
            "payee_name,amount\r\n'=cmd|' /C calc'!A0,-12.00\r\n'@SUM(1),5.00\r\nFish - Chips,5.00\r\n");
  }

  @Test
  void file_withAByteOrderMarkAndBlankLines_isReadWithout() throws IOException {
    Path file = folder.resolve("t.csv");
    Files.writeString(file, "\uFEFFa,b\n1\n\n3,4\n");
    List<CsvRow> rows = CsvTable.read(file);
    assertThat(rows).hasSize(2);
    assertThat(rows.get(0).get("a")).isEqualTo("1");
    assertThat(rows.get(0).get("b")).isEmpty();
    assertThat(rows.get(1).get("b")).isEqualTo("4");
    assertThat(rows.get(1).has("c")).isFalse();
    assertThatThrownBy(() -> rows.get(0).get("c")).hasMessageContaining("No column c");
  }

  @Test
  void file_thatIsNoTable_isRefusedWithItsLine() throws IOException {
    Path wide = folder.resolve("wide.csv");
    Files.writeString(wide, "a,b\n1,2\n1,2,3\n");
    assertThatThrownBy(() -> CsvTable.read(wide)).hasMessageContaining("wide.csv:3");
    Path twice = folder.resolve("twice.csv");
    Files.writeString(twice, "a,a\n1,2\n");
    assertThatThrownBy(() -> CsvTable.read(twice)).hasMessageContaining("two columns a");
  }

  @Test
  void writer_closedBeforeFinish_leavesNoFile() throws IOException {
    Path file = folder.resolve("t.csv");
    try (CsvTableWriter writer = CsvTableWriter.create(file, List.of("a"))) {
      writer.row(List.of("1"));
    }
    assertThat(folder).isEmptyDirectory();
  }
}
