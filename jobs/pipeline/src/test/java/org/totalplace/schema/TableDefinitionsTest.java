package org.totalplace.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.totalplace.KeptFile;
import org.totalplace.dictionary.DataDictionary;
import org.totalplace.parquet.column.ColumnarWriterTest;
import org.totalplace.reference.Home;

/** The conventions of the published tables, and what is made from their definitions. */
final class TableDefinitionsTest {
  private static final Path SCHEMAS = Home.find().folder().resolve("schemas");

  @Test
  void definition_inTheFolder_isListed() throws IOException {
    List<String> listed =
        TableDefinitions.all().stream().map(d -> d.stage() + "/" + d.table() + ".yml").toList();
    try (Stream<Path> files = Files.list(SCHEMAS)) {
      List<String> found = new ArrayList<>();
      for (Path stage : files.filter(Files::isDirectory).toList()) {
        try (Stream<Path> tables = Files.list(stage)) {
          tables.forEach(table -> found.add(stage.getFileName() + "/" + table.getFileName()));
        }
      }
      assertThat(found)
          .as("A table exists when schemas/tables.yml lists it, in the order of the dictionary.")
          .containsExactlyInAnyOrderElementsOf(listed);
    }
  }

  @Test
  void column_ofOneName_hasOneTypeInEveryTable() {
    Map<String, String> first = new TreeMap<>();
    List<String> different = new ArrayList<>();
    for (TableDefinition definition : TableDefinitions.all()) {
      for (ColumnDefinition column : definition.columns()) {
        String here = column.type().code() + " in " + definition.table();
        String there = first.putIfAbsent(column.name(), here);
        if (there != null && !there.startsWith(column.type().code() + " ")) {
          different.add(column.name() + " is " + there + " and " + here);
        }
      }
    }
    assertThat(different)
        .as(
            "The same name is the same thing, so it has the same type in every table, and a join"
                + " needs no cast. Give the other thing another name.")
        .isEmpty();
  }

  @Test
  void columnName_ofEveryTable_saysItsType() {
    List<String> found = new ArrayList<>();
    for (TableDefinition definition : TableDefinitions.all()) {
      for (ColumnDefinition column : definition.columns()) {
        String breach = breachOfNaming(column);
        if (!breach.isEmpty()) {
          found.add(definition.table() + "." + column.name() + ": " + breach);
        }
      }
    }
    assertThat(found)
        .as(
            "Names tell the type: is_… is a boolean, …_date a date and month its first day, …_code and …_name are texts,"
                + " …_year is a text (2024-25) or a whole number (2024), and only those.")
        .isEmpty();
  }

  @Test
  void naming_ofColumnsThatBreakIt_isFound() {
    assertThat(breachOfNaming(column("is_counted", ColumnType.TEXT))).isNotEmpty();
    assertThat(breachOfNaming(column("counted", ColumnType.BOOLEAN))).isNotEmpty();
    assertThat(breachOfNaming(column("paid", ColumnType.DATE))).isNotEmpty();
    assertThat(breachOfNaming(column("payment_date", ColumnType.TEXT))).isNotEmpty();
    assertThat(breachOfNaming(column("place_code", ColumnType.INTEGER))).isNotEmpty();
    assertThat(breachOfNaming(column("financial_year", ColumnType.DATE))).isNotEmpty();
    assertThat(breachOfNaming(column("financial_year", ColumnType.TEXT))).isEmpty();
    assertThatThrownBy(() -> column("PlaceCode", ColumnType.TEXT)).hasMessageContaining("snake");
    assertThatThrownBy(() -> new ColumnDefinition("x", ColumnType.TEXT, true, " "))
        .hasMessageContaining("no description");
  }

  private static ColumnDefinition column(String name, ColumnType type) {
    return new ColumnDefinition(name, type, true, "A column");
  }

  private static String breachOfNaming(ColumnDefinition column) {
    String name = column.name();
    ColumnType type = column.type();
    if (name.startsWith("is_") != (type == ColumnType.BOOLEAN)) {
      return "is_ and boolean go together";
    }
    if ((name.endsWith("_date") || name.equals("month")) != (type == ColumnType.DATE)) {
      return "_date and date go together";
    }
    if ((name.endsWith("_code") || name.endsWith("_name")) && type != ColumnType.TEXT) {
      return "_code and _name are texts";
    }
    if (name.endsWith("_year") && type != ColumnType.TEXT && type != ColumnType.INTEGER) {
      return "_year is a text or an integer";
    }
    return "";
  }

  @Test
  void dataDictionary_inTheRepository_isThatOfTheDefinitions() throws IOException {
    Path file = SCHEMAS.resolve("DATA-DICTIONARY.md");
    KeptFile.holds(file, DataDictionary.markdown(TableDefinitions.all()));
  }

  @Test
  void sql_ofEveryTable_isUnderstoodByDuckDb() throws Exception {
    for (TableDefinition definition : TableDefinitions.all()) {
      String sql = definition.createTableSql() + definition.commentsSql("TABLE");
      assertThat(
              ColumnarWriterTest.duckDb(
                  sql
                      + "SELECT column_name, data_type, comment FROM duckdb_columns() WHERE NOT"
                      + " internal ORDER BY column_index"))
          .isEqualTo(
              definition.columns().stream()
                  .map(c -> List.of(c.name(), c.type().sql(), c.description()))
                  .toList());
    }
  }

  @Test
  void definition_ofAStrangeFile_isRefusedWithItsReason() {
    ColumnDefinition column = column("a", ColumnType.TEXT);
    assertThatThrownBy(() -> new TableDefinition("s", "t", "T", "D", List.of("b"), List.of(column)))
        .hasMessageContaining("sorted by [b]");
    assertThatThrownBy(
            () -> new TableDefinition("s", "t", "T", "D", List.of(), List.of(column, column)))
        .hasMessageContaining("two columns a");
    assertThatThrownBy(() -> new TableDefinition("s", "t", "", "D", List.of(), List.of(column)))
        .hasMessageContaining("title");
    assertThatThrownBy(() -> TableDefinitions.of("normalised", "nothing"))
        .hasMessageContaining("normalised/nothing");
    assertThatThrownBy(() -> ColumnType.of("float")).hasMessageContaining("float");
  }
}
