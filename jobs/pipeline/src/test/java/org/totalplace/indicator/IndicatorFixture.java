package org.totalplace.indicator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.totalplace.csv.CsvRow;
import org.totalplace.csv.CsvTable;
import org.totalplace.model.FileHashes;
import org.totalplace.reference.Home;
import org.totalplace.schema.ColumnDefinition;
import org.totalplace.schema.TableDefinition;
import org.totalplace.schema.TableDefinitions;
import org.totalplace.sql.FileViews;
import org.totalplace.sql.SqlEngine;
import org.totalplace.sql.SqlSession;
import org.totalplace.sums.LineSums;

/**
 * A folder of small published tables, made by hand: {@code <table>.csv} with the columns that
 * matter. A column that is left out has the value of {@code defaults.csv} beside the folders, else
 * null, false, 0 or nothing. Without {@code coverage.csv} every month of a year with payments is
 * published.
 */
record IndicatorFixture(Path folder) {
  static final Path ALL = Home.find().folder().resolve("jobs/pipeline/src/test/indicators");

  /** The columns that {@code expected.csv} has. */
  List<String> columns() {
    return FileViews.heading(folder.resolve("expected.csv"));
  }

  /** The table {@code indicator} of this indicator alone, as lines of CSV. */
  List<String> figures(Path spill) {
    try (SqlSession sql = SqlSession.open("jdbc:duckdb:", new SqlEngine(1, "500MB"), spill)) {
      Indicators.inputs().forEach(table -> load(sql, TableDefinitions.of("release", table)));
      if (!Files.exists(folder.resolve("coverage.csv"))) {
        sql.run(
            """
            INSERT INTO coverage BY NAME
            SELECT DISTINCT place_code, agency_id, source_id, make_date(CAST(financial_year[1:4] AS INTEGER), 4, 1) AS period_start_date,
              make_date(CAST(financial_year[1:4] AS INTEGER) + 1, 3, 31) AS period_end_date, 'published' AS status, 0 AS lines, 0 AS amount
            FROM spend_line WHERE record_type = 'payment'
            """);
      }
      Indicators.SUMS.forEach(
          table -> LineSums.NONE.show(sql, table, folder, new FileHashes(folder)));
      Indicators.of(Home.find().referenceData())
          .only(folder.getFileName().toString(), folder)
          .run(sql);
      List<String> lines = new ArrayList<>(List.of(String.join(",", columns())));
      for (Map<String, String> row :
          sql.rows("SELECT * FROM indicator ORDER BY place_code, financial_year, variant")) {
        lines.add(
            columns().stream()
                .map(column -> plain(row.get(column)))
                .collect(Collectors.joining(",")));
      }
      return lines;
    }
  }

  /** Without the noughts at the end of a decimal. */
  private static String plain(String value) {
    if (value == null) {
      return "";
    }
    return value.matches("-?[0-9]+\\.[0-9]+") ? value.replaceFirst("\\.?0+$", "") : value;
  }

  private void load(SqlSession sql, TableDefinition table) {
    sql.run(table.createTableSql().replace(" NOT NULL", ""));
    Path file = folder.resolve(table.table() + ".csv");
    if (!Files.exists(file)) {
      return;
    }
    List<String> given = FileViews.heading(file);
    given.forEach(table::index);
    new FileViews(sql).csv("given_" + table.table(), file);
    Map<String, String> defaults = defaults(table.table());
    String columns =
        table.columns().stream()
            .map(column -> given.contains(column.name()) ? column.name() : absent(column, defaults))
            .collect(Collectors.joining(", "));
    sql.run(
        "INSERT INTO %s SELECT %s FROM given_%s".formatted(table.table(), columns, table.table()));
  }

  private static String absent(ColumnDefinition column, Map<String, String> defaults) {
    String value = defaults.get(column.name());
    if (value != null) {
      return SqlSession.literal(value) + " AS " + column.name();
    }
    if (!column.required()) {
      return "NULL AS " + column.name();
    }
    return switch (column.type()) {
          case TEXT -> "'' AS ";
          case BOOLEAN -> "false AS ";
          case DATE -> "DATE '2000-01-01' AS ";
          default -> "0 AS ";
        }
        + column.name();
  }

  private static Map<String, String> defaults(String table) {
    return CsvTable.read(ALL.resolve("defaults.csv")).stream()
        .filter(row -> row.get("table").equals(table))
        .collect(Collectors.toMap(row -> row.get("column"), (CsvRow row) -> row.get("value")));
  }

  List<String> expected() {
    try {
      return Files.readAllLines(folder.resolve("expected.csv"));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + folder, e);
    }
  }
}
