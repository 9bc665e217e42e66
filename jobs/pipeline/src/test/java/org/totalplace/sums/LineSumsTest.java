package org.totalplace.sums;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.totalplace.model.FileHashes;
import org.totalplace.schema.ColumnDefinition;
import org.totalplace.schema.TableDefinition;
import org.totalplace.schema.TableDefinitions;
import org.totalplace.sql.FileViews;
import org.totalplace.sql.SqlEngine;
import org.totalplace.sql.SqlSession;
import org.totalplace.store.AtOnce;

/** Sums that are kept by file say what all lines say, and only changed files are summed anew. */
class LineSumsTest {
  private static final TableDefinition LINES = TableDefinitions.of("release", "spend_line");
  private static final List<String> TABLES =
      List.of(LineSums.LINES, LineSums.PAYEES, LineSums.PURPOSES);

  @TempDir Path folder;

  @BeforeEach
  void twoPublishers() throws IOException {
    Files.createDirectories(folder.resolve("release/spend_line"));
    write("one", 500, "0");
    write("two", 300, "0");
  }

  private SqlSession open() {
    return SqlSession.open("jdbc:duckdb:", new SqlEngine(1, "500MB"), folder.resolve("spill"));
  }

  /** Both publishers have lines of the same body, payees and months. */
  private void write(String publisher, int lines, String more) throws IOException {
    String values =
        LINES.columns().stream()
            .map(column -> value(column, publisher, more))
            .collect(Collectors.joining(", "));
    Path file = folder.resolve("release/spend_line/" + publisher + ".parquet");
    Files.deleteIfExists(file);
    try (SqlSession sql = open()) {
      sql.run(
          "COPY (SELECT %s FROM range(%d) r(n)) TO %s (FORMAT parquet)"
              .formatted(values, lines, SqlSession.literal(file)));
    }
  }

  private static String value(ColumnDefinition column, String publisher, String more) {
    String value =
        switch (column.name()) {
          case "source_id" -> "'" + publisher + "'";
          case "record_type" -> "CASE WHEN n % 10 = 0 THEN 'award' ELSE 'payment' END";
          case "financial_year" -> "CASE WHEN n % 7 > 0 THEN '2023-24' END";
          case "month" ->
              "CASE WHEN n % 7 > 0 THEN DATE '2023-04-01' + INTERVAL (n % 12) MONTH END";
          case "amount" -> "(n % 50 - 9) * 1.01 + " + more;
          case "is_netted" -> "n % 5 = 0";
          default ->
              switch (column.type()) {
                case TEXT -> "'text ' || n % 3";
                case BOOLEAN -> "false";
                default -> "NULL";
              };
        };
    return "CAST(" + value + " AS " + column.type().sql() + ") AS " + column.name();
  }

  /** Every table of sums, its rows added up over files, as text. */
  private Map<String, Set<String>> shown(LineSums sums) {
    Path release = folder.resolve("release");
    try (SqlSession sql = open()) {
      new FileViews(sql).published(LINES, release);
      return TABLES.stream()
          .collect(
              Collectors.toMap(
                  table -> table,
                  table -> {
                    sums.show(sql, table, release, new FileHashes(release));
                    String keys =
                        "EXCLUDE (amount, size), sum(amount), sum(size) FROM "
                            + table
                            + " GROUP BY ALL";
                    return sql.rows("SELECT * " + keys).stream()
                        .map(Map::toString)
                        .collect(Collectors.toCollection(TreeSet::new));
                  }));
    }
  }

  private Set<Path> kept(String table) throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("sums").resolve(table))) {
      return files.collect(Collectors.toCollection(TreeSet::new));
    }
  }

  @Test
  void sumsOfFiles_areThoseOfAllLines() {
    LineSums kept = LineSums.in(folder.resolve("sums"));
    Map<String, Set<String>> all = shown(LineSums.NONE);
    // what is kept has a row for each file, so the count of lines is held against the lines below
    shown(kept).forEach((table, rows) -> assertTrue(rows.size() >= all.get(table).size(), table));
    for (String table : TABLES) {
      assertEquals(total(LineSums.NONE, table), total(kept, table));
      assertEquals(total(kept, table), total(kept, table));
    }
  }

  private String total(LineSums sums, String table) {
    Path release = folder.resolve("release");
    String lines = table.equals(LineSums.LINES) ? "n" : "lines";
    try (SqlSession sql = open()) {
      new FileViews(sql).published(LINES, release);
      sums.show(sql, table, release, new FileHashes(release));
      return sql.rows(
              "SELECT agency_id, flow_kind, is_netted, financial_year, sum(%s), sum(amount), sum(size) FROM %s GROUP BY ALL ORDER BY ALL"
                  .formatted(lines, table))
          .toString();
    }
  }

  @Test
  void changedFile_isSummedAnewAndTheOldSumsAreForgotten() throws IOException {
    LineSums sums = LineSums.in(folder.resolve("sums"));
    shown(sums);
    Set<Path> before = kept(LineSums.PAYEES);
    write("two", 300, "5");
    for (String table : TABLES) {
      assertEquals(total(LineSums.NONE, table), total(sums, table));
    }
    Set<Path> after = kept(LineSums.PAYEES);
    assertEquals(2, after.size());
    after.retainAll(before);
    assertEquals(1, after.size());
  }

  @Test
  void namesOfASource_areOthersOnlyWhereItsLinesAre() throws IOException {
    LineSums sums = LineSums.in(folder.resolve("sums"));
    Map<String, String> before = names(sums);
    assertEquals(Set.of("one", "two"), before.keySet());
    write("two", 300, "5");
    Map<String, String> after = names(sums);
    assertEquals(before.get("one"), after.get("one"));
    assertNotEquals(before.get("two"), after.get("two"));
    assertEquals(Map.of(), names(LineSums.NONE));
  }

  private Map<String, String> names(LineSums sums) {
    Path release = folder.resolve("release");
    try (SqlSession sql = open()) {
      return sums.names(sql, "source_id", release, new FileHashes(release));
    }
  }

  @Test
  void sourcesOfAFile_areThoseOfItsLines() {
    Path release = folder.resolve("release");
    try (SqlSession sql = open()) {
      assertEquals(
          Map.of(
              release.resolve("spend_line/one.parquet"), List.of("one"),
              release.resolve("spend_line/two.parquet"), List.of("two")),
          LineSums.in(folder.resolve("sums")).sources(sql, release, new FileHashes(release)));
    }
  }

  @Test
  void bodiesOfTwoFiles_areShared_andThoseOfOneAreNot() throws IOException {
    LineSums sums = LineSums.in(folder.resolve("sums"));
    assertEquals(3, shared(sums));
    assertEquals(0, shared(LineSums.NONE));
    Files.delete(folder.resolve("release/spend_line/two.parquet"));
    assertEquals(0, shared(sums));
  }

  private long shared(LineSums sums) {
    Path release = folder.resolve("release");
    try (SqlSession sql = open()) {
      new FileViews(sql).published(LINES, release);
      sums.show(sql, LineSums.PAYEES, release, new FileHashes(release));
      return sql.number("SELECT count(*) FROM payee_sum_shared");
    }
  }

  @Test
  void whoAsksAtTheSameTime_getsTheSame() throws IOException {
    for (int publisher = 0; publisher < 20; publisher++) {
      write("more-" + publisher, 50, "0");
    }
    LineSums sums = LineSums.in(folder.resolve("sums"));
    List<Map<String, String>> names = new AtOnce(4).map(List.of(1, 2, 3, 4), unused -> names(sums));
    assertEquals(22, names.get(0).size());
    assertEquals(Set.of(names.get(0)), Set.copyOf(names));
  }
}
