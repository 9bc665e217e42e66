package org.totalplace.parquet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.totalplace.parquet.column.ColumnarWriterTest;
import org.totalplace.parquet.column.ManyRows;
import org.totalplace.schema.ColumnDefinition;
import org.totalplace.schema.ColumnType;
import org.totalplace.schema.TableDefinition;

final class TableWriterTest {
  private static final TableDefinition EVERYTHING = ManyRows.DEFINITION;

  private static final TableDefinition SMALL =
      new TableDefinition(
          "test",
          "small",
          "Small",
          "A few columns.",
          List.of(),
          List.of(
              new ColumnDefinition("payee_name", ColumnType.TEXT, false, "Name"),
              new ColumnDefinition("lines", ColumnType.BIGINT, true, "Lines"),
              new ColumnDefinition("amount", ColumnType.MONEY, false, "Amount"),
              new ColumnDefinition("first_date", ColumnType.DATE, false, "Date"),
              new ColumnDefinition("is_counted", ColumnType.BOOLEAN, false, "Counted"),
              new ColumnDefinition("confidence", ColumnType.CONFIDENCE, false, "Prior")));

  @TempDir Path folder;

  @Test
  void rows_writtenOneByOne_areReadBackOneByOne() throws Exception {
    Path file = folder.resolve("small.parquet");
    try (TableWriter writer = TableWriter.create(file, SMALL)) {
      writer.text("payee_name", "Café Ltd").number("lines", 3).number("amount", -123_456);
      writer.date("first_date", LocalDate.of(2024, 2, 29)).bool("is_counted", true);
      writer.number("confidence", 95).endRow();
      writer.number("lines", Long.MAX_VALUE).bool("is_counted", false).endRow();
      assertThat(writer.rows()).isEqualTo(2);
      writer.finish();
    }
    try (TableReader reader = TableReader.open(file, SMALL)) {
      assertThat(reader.rows()).isEqualTo(2);
      assertThat(reader.next()).isTrue();
      assertThat(reader.text("payee_name")).isEqualTo("Café Ltd");
      assertThat(reader.number("lines")).isEqualTo(3);
      assertThat(reader.number("amount")).isEqualTo(-123_456);
      assertThat(reader.date("first_date")).isEqualTo(LocalDate.of(2024, 2, 29));
      assertThat(reader.bool("is_counted")).isTrue();
      assertThat(reader.number("confidence")).isEqualTo(95);
      assertThat(reader.next()).isTrue();
      assertThat(reader.text("payee_name")).isNull();
      assertThat(reader.number("lines")).isEqualTo(Long.MAX_VALUE);
      assertThat(reader.isNull("amount")).isTrue();
      assertThat(reader.date("first_date")).isNull();
      assertThat(reader.bool("is_counted")).isFalse();
      assertThatThrownBy(() -> reader.number("amount")).hasMessageContaining("amount is null");
      assertThat(reader.next()).isFalse();
    }
    assertThat(ColumnarWriterTest.duckDb("SELECT * FROM '" + file + "' ORDER BY lines LIMIT 1"))
        .containsExactly(List.of("Café Ltd", "3", "-1234.56", "2024-02-29", "true", "0.95"));
  }

  @Test
  void rows_ofEveryEncodingAndManyRowGroups_areReadBackByParquetJava() throws IOException {
    Path file = folder.resolve("everything.parquet");
    ManyRows rows = new ManyRows(70_001);
    rows.write(file, 30_000);
    List<List<String>> read = new ArrayList<>();
    try (TableReader reader = TableReader.open(file, EVERYTHING)) {
      while (reader.next()) {
        List<String> row = new ArrayList<>();
        for (ColumnDefinition column : EVERYTHING.columns()) {
          row.add(printed(reader, column));
        }
        read.add(row);
      }
    }
    assertThat(read).isEqualTo(rows.asDuckDbPrintsThem());
  }

  private static String printed(TableReader reader, ColumnDefinition column) {
    if (reader.isNull(column.name())) {
      return null;
    }
    return switch (column.type()) {
      case TEXT -> reader.text(column.name());
      case BOOLEAN -> String.valueOf(reader.bool(column.name()));
      case DATE -> reader.date(column.name()).toString();
      default ->
          java.math.BigDecimal.valueOf(reader.number(column.name()), column.type().scale())
              .toPlainString();
    };
  }

  @Test
  void columns_askedFor_areTheOnlyOnesRead() throws IOException {
    Path file = folder.resolve("everything.parquet");
    new ManyRows(100).write(file, 100);
    try (TableReader reader = TableReader.open(file, EVERYTHING, "amount", "line_number")) {
      assertThat(reader.next()).isTrue();
      assertThat(reader.number("line_number")).isEqualTo(5);
      assertThatThrownBy(() -> reader.text("required_text")).hasMessageContaining("not asked for");
      assertThatThrownBy(() -> reader.text("amount")).hasMessageContaining("amount is money");
    }
  }

  @Test
  void file_thatDuckDbWrote_isRead() throws Exception {
    Path file = folder.resolve("duckdb.parquet");
    ColumnarWriterTest.duckDb(
        "COPY (SELECT 'P' || (i % 7) AS payee_name, i::BIGINT AS lines, (i / 4)::DECIMAL(18,2) AS"
            + " amount, DATE '2024-01-01' + (i % 90)::INTEGER AS first_date, i % 2 = 0 AS"
            + " is_counted, 0.5::DECIMAL(3,2) AS confidence FROM range(300000) t(i)) TO '"
            + file
            + "' (FORMAT parquet, COMPRESSION zstd); SELECT 1");
    long lines = 0;
    long amount = 0;
    try (TableReader reader = TableReader.open(file, SMALL, "lines", "amount", "payee_name")) {
      while (reader.next()) {
        assertThat(reader.text("payee_name")).isEqualTo("P" + lines % 7);
        assertThat(reader.number("lines")).isEqualTo(lines++);
        amount += reader.number("amount");
      }
    }
    assertThat(lines).isEqualTo(300_000);
    assertThat(amount).isEqualTo(25L * 299_999 * 300_000 / 2);
  }

  @Test
  void requiredColumn_notGiven_isRefusedWithItsRow() throws IOException {
    try (TableWriter writer = TableWriter.create(folder.resolve("x.parquet"), SMALL)) {
      writer.number("lines", 1).endRow();
      assertThatThrownBy(() -> writer.text("payee_name", "A").endRow())
          .hasMessage("Row 2 of small has no lines");
      assertThatThrownBy(() -> writer.text("lines", "A")).hasMessage("lines is bigint");
      assertThatThrownBy(() -> writer.number("nothing", 1)).hasMessageContaining("nothing");
    }
    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left).isEmpty();
    }
  }

  @Test
  void rows_beyondOneRowGroup_areAllWritten() throws Exception {
    Path file = folder.resolve("many.parquet");
    try (TableWriter writer = TableWriter.create(file, SMALL)) {
      for (int i = 0; i < 150_000; i++) {
        writer.text("payee_name", "payee " + i % 9_000).number("lines", i).endRow();
      }
      writer.finish();
    }
    assertThat(
            ColumnarWriterTest.duckDb(
                "SELECT count(*), sum(lines), count(DISTINCT payee_name) FROM '" + file + "'"))
        .containsExactly(List.of("150000", String.valueOf(150_000L * 149_999 / 2), "9000"));
  }

  @Test
  void file_ofAnotherTable_isRefusedByColumn() throws IOException {
    Path file = folder.resolve("everything.parquet");
    new ManyRows(10).write(file, 10);
    assertThatThrownBy(() -> TableReader.open(file, SMALL)).hasMessageContaining("payee_name");
  }
}
