package org.totalplace.count;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.totalplace.schema.ColumnDefinition;
import org.totalplace.schema.ColumnType;
import org.totalplace.schema.TableDefinition;
import org.totalplace.schema.TableDefinitions;
import org.totalplace.sql.SqlEngine;
import org.totalplace.sql.SqlSession;

/** Lines of a publisher as a file: in the published order, whatever the engine does to it. */
class ReleaseTableTest {
  private static final TableDefinition LINES = TableDefinitions.of("release", LineCount.LINES);
  private static final int MANY = 300_000;

  @TempDir Path folder;
  private SqlSession sql;

  @BeforeEach
  void lines() {
    sql = SqlSession.open("jdbc:duckdb:", new SqlEngine(2, "1GB"), folder.resolve("spill"));
    String values =
        LINES.columns().stream().map(ReleaseTableTest::value).collect(Collectors.joining(", "));
    sql.run("CREATE TABLE made AS SELECT " + values + " FROM range(" + MANY + ") r(n)");
  }

  /** Two sources in turn, so that the file of one is not simply the table. */
  private static String value(ColumnDefinition column) {
    String value =
        switch (column.name()) {
          case "line_number", "line_id" -> "n";
          case "source_id" -> "CASE WHEN n % 3 = 0 THEN 'other' ELSE 'council' END";
          case "file_sha256" -> "lpad(CAST(n // 1000 AS VARCHAR), 8, '0')";
          default -> column.type() == ColumnType.TEXT ? "'text ' || n % 7" : "NULL";
        };
    if (List.of("place_code", "sheet").contains(column.name())) {
      value = "'one'";
    }
    return "CAST(" + value + " AS " + column.type().sql() + ") AS " + column.name();
  }

  private Path write(String name, String ordered) throws IOException {
    sql.run("CREATE OR REPLACE VIEW spend_line AS FROM made " + ordered);
    Path file = folder.resolve(name);
    new ReleaseTable(LINES).write(sql, file, List.of("council"));
    return file;
  }

  @Test
  void lines_inOrder_areWrittenAsTheyCome() throws IOException {
    Path file = write("ordered.parquet", "");
    assertEquals(MANY * 2 / 3, sql.number("SELECT count(*) FROM read_parquet('" + file + "')"));
    assertEquals(1, sql.number("SELECT min(line_number) FROM read_parquet('" + file + "')"));
  }

  @Test
  void lines_inAnotherOrder_areSortedAndGiveTheSameRows() throws IOException {
    Path ordered = write("ordered.parquet", "");
    Path turned = write("turned.parquet", "ORDER BY line_number DESC");
    Path mixed = write("mixed.parquet", "ORDER BY hash(line_number)");
    assertEquals(-1, Files.mismatch(ordered, turned));
    assertEquals(-1, Files.mismatch(ordered, mixed));
  }

  @Test
  void tableThatIsSaidToBeInOrder_isSortedWhereItIsNot() throws IOException {
    TableDefinition codes = TableDefinitions.of("release", "code");
    String columns =
        codes.columns().stream()
            .map(c -> "CAST('text ' || lpad(CAST(n AS VARCHAR), 6, '0') AS VARCHAR) AS " + c.name())
            .collect(Collectors.joining(", "));
    sql.run("CREATE TABLE made_code AS SELECT " + columns + " FROM range(5000) r(n)");
    byte[] ordered = code(codes, "");
    assertArrayEquals(ordered, code(codes, "ORDER BY hash(code)"));
  }

  private byte[] code(TableDefinition codes, String order) throws IOException {
    sql.run("CREATE OR REPLACE VIEW code AS FROM made_code " + order);
    new ReleaseTable(codes).writeInOrder(sql, folder);
    return Files.readAllBytes(folder.resolve("code.parquet"));
  }
}
