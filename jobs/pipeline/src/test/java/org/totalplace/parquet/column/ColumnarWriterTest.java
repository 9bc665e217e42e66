package org.totalplace.parquet.column;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.parquet.ParquetReadOptions;
import org.apache.parquet.column.statistics.Statistics;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.metadata.BlockMetaData;
import org.apache.parquet.io.LocalInputFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.totalplace.schema.ColumnDefinition;
import org.totalplace.schema.TableDefinition;

/** What is written is read back by DuckDB, and the statistics are those of the rows. */
public final class ColumnarWriterTest {
  private static final TableDefinition EVERYTHING = ManyRows.DEFINITION;

  @TempDir Path folder;

  @Test
  void rows_ofEveryTypeAndEncoding_areReadBackByDuckDb() throws Exception {
    for (int rows : new int[] {1, 7, 8, 9, 1_000, 70_001}) {
      Path file = folder.resolve("everything-" + rows + ".parquet");
      ManyRows expected = new ManyRows(rows);
      expected.write(file, 1 << 16);
      assertThat(duckDb("SELECT * FROM '" + file + "'")).isEqualTo(expected.asDuckDbPrintsThem());
    }
  }

  @Test
  void filters_onEveryColumn_findTheSameRowsAsAScan() throws Exception {
    Path file = folder.resolve("everything.parquet");
    ManyRows many = new ManyRows(70_001);
    many.write(file, 1 << 16);
    List<List<String>> rows = many.asDuckDbPrintsThem();
    for (ColumnDefinition column : EVERYTHING.columns()) {
      int i = EVERYTHING.index(column.name());
      for (int row : new int[] {0, 32_768, 70_000}) {
        String value = rows.get(row).get(i);
        String filter = column.name() + (value == null ? " IS NULL" : " = '" + value + "'");
        long expected = rows.stream().filter(r -> Objects.equals(r.get(i), value)).count();
        assertThat(duckDb("SELECT count(*) FROM '" + file + "' WHERE " + filter))
            .as(filter)
            .containsExactly(List.of(String.valueOf(expected)));
      }
    }
  }

  @Test
  void statistics_ofEachRowGroup_areThoseOfItsRows() throws Exception {
    Path file = folder.resolve("everything.parquet");
    ManyRows rows = new ManyRows(100_000);
    rows.write(file, 1 << 16);
    try (ParquetFileReader reader =
        new ParquetFileReader(new LocalInputFile(file), ParquetReadOptions.builder().build())) {
      assertThat(reader.getRowGroups()).hasSize(2);
      int from = 0;
      for (BlockMetaData block : reader.getRowGroups()) {
        int to = from + (int) block.getRowCount();
        for (int i = 0; i < EVERYTHING.columns().size(); i++) {
          Statistics<?> statistics = block.getColumns().get(i).getStatistics();
          String name = EVERYTHING.columns().get(i).name();
          assertThat(statistics.getNumNulls()).as(name).isEqualTo(rows.nulls(i, from, to));
          assertThat(statistics.hasNonNullValue()).as(name).isEqualTo(rows.hasValue(i, from, to));
          if (statistics.hasNonNullValue()) {
            assertThat(ManyRows.stored(statistics.genericGetMin()))
                .as(name)
                .isEqualTo(rows.smallest(i, from, to));
            assertThat(ManyRows.stored(statistics.genericGetMax()))
                .as(name)
                .isEqualTo(rows.largest(i, from, to));
          }
        }
        from = to;
      }
    }
  }

  @Test
  void types_asDuckDbSeesThem_areThoseOfTheDefinition() throws Exception {
    Path file = folder.resolve("everything.parquet");
    new ManyRows(10).write(file, 10);
    List<String> types = new ArrayList<>();
    for (List<String> row : duckDb("DESCRIBE SELECT * FROM '" + file + "'")) {
      types.add(row.get(0) + " " + row.get(1));
    }
    assertThat(types)
        .isEqualTo(
            EVERYTHING.columns().stream().map(c -> c.name() + " " + c.type().sql()).toList());
  }

  @Test
  void sameRows_writtenTwice_areTheSameBytes() throws Exception {
    Path one = folder.resolve("one.parquet");
    Path two = folder.resolve("two.parquet");
    new ManyRows(50_000).write(one, 20_000);
    new ManyRows(50_000).write(two, 20_000);
    assertThat(Files.mismatch(one, two)).isEqualTo(-1);
  }

  @Test
  void noRows_finished_areAnEmptyTable() throws Exception {
    Path file = folder.resolve("empty.parquet");
    new ManyRows(0).write(file, 10);
    assertThat(duckDb("SELECT count(*), count(DISTINCT required_text) FROM '" + file + "'"))
        .containsExactly(List.of("0", "0"));
  }

  @Test
  void writer_closedBeforeFinish_leavesNoFile() throws Exception {
    Path file = folder.resolve("half.parquet");
    try (ColumnarWriter writer = ColumnarWriter.create(file, EVERYTHING)) {
      assertThat(writer.rows()).isZero();
    }
    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left).isEmpty();
    }
  }

  @Test
  void writer_finished_leavesOnlyTheFile() throws Exception {
    Path file = folder.resolve("whole.parquet");
    new ManyRows(10).write(file, 10);
    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left).containsExactly(file);
    }
  }

  @Test
  void requiredColumn_withANull_isRefusedByName() throws IOException {
    try (ColumnarWriter writer = ColumnarWriter.create(folder.resolve("x.parquet"), EVERYTHING)) {
      ManyRows rows = new ManyRows(10);
      rows.ids("required_text")[3] = TextDictionary.NONE;
      assertThatThrownBy(() -> rows.group(writer, 0, 10).write())
          .hasMessageContaining("required_text");
    }
  }

  @Test
  void requiredColumn_notGiven_isRefusedByName() throws IOException {
    try (ColumnarWriter writer = ColumnarWriter.create(folder.resolve("x.parquet"), EVERYTHING)) {
      assertThatThrownBy(() -> writer.rowGroup(10).write()).hasMessageContaining("required_text");
    }
  }

  public static List<List<String>> duckDb(String sql) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      int columns = result.getMetaData().getColumnCount();
      List<List<String>> rows = new ArrayList<>();
      while (result.next()) {
        List<String> row = new ArrayList<>();
        for (int i = 1; i <= columns; i++) {
          row.add(result.getString(i));
        }
        rows.add(row);
      }
      return rows;
    }
  }
}
