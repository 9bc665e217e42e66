package org.totalplace.indicator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.totalplace.reference.ReferenceData;
import org.totalplace.schema.TableDefinition;
import org.totalplace.schema.TableDefinitions;
import org.totalplace.sql.FileViews;
import org.totalplace.sql.SqlFile;
import org.totalplace.sql.SqlGraph;
import org.totalplace.sql.SqlHeader.Column;
import org.totalplace.sql.SqlSession;
import org.totalplace.sql.SqlStep;
import org.totalplace.sums.LineSums;

/**
 * The figures by place and year that each query of a folder gives, over the other published tables.
 * What is the same for all of them (the dense frame, status, shares of what is not known) is added
 * in SQL beside this class. Immutable.
 */
public final class Indicators {
  /** The published table that is made from the others. */
  public static final String TABLE = "indicator";

  /** The sums of lines that are made before. */
  public static final List<String> SUMS = List.of(LineSums.PAYEES, LineSums.PURPOSES);

  /** The published table that says what they are: made from the headers alone. */
  private static final String DEFINITIONS = "indicator_definition";

  private static final String VARIANTS = "indicator_variant";
  private static final String ROWS = "indicator_row";

  /** What every query gives: at most one row for a place, a year and a variant. */
  static final List<Column> CONTRACT =
      List.of(
          new Column("place_code", "VARCHAR"),
          new Column("financial_year", "VARCHAR"),
          new Column("variant", "VARCHAR"),
          new Column("value", "DECIMAL(24,6)"),
          new Column("lower_bound", "DECIMAL(24,6)"),
          new Column("upper_bound", "DECIMAL(24,6)"),
          new Column("numerator", "DECIMAL(24,2)"),
          new Column("denominator", "DECIMAL(24,2)"),
          new Column("lines", "BIGINT"),
          new Column("amount_covered", "DECIMAL(18,2)"));

  private final List<Path> tables;
  private final List<IndicatorDefinition> definitions;

  private Indicators(List<Path> tables, List<IndicatorDefinition> definitions) {
    this.tables = List.copyOf(tables);
    this.definitions = List.copyOf(definitions);
  }

  /** Those in {@code indicators/} of the reference data. */
  public static Indicators of(ReferenceData reference) {
    Path folder = reference.resolve("indicators");
    return new Indicators(tables(folder), IndicatorDefinition.all(folder));
  }

  private static List<Path> tables(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".csv")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot list " + folder, e);
    }
  }

  /**
   * The same with one of its indicators only.
   *
   * @param others a folder whose tables stand for those of the same names
   */
  Indicators only(String code, Path others) {
    return new Indicators(
        tables.stream()
            .map(file -> others.resolve(file.getFileName()))
            .map(file -> Files.exists(file) ? file : ours(file))
            .toList(),
        definitions.stream().filter(one -> one.code().equals(code)).toList());
  }

  private Path ours(Path file) {
    return tables.stream()
        .filter(table -> table.getFileName().equals(file.getFileName()))
        .findFirst()
        .orElseThrow();
  }

  /** The tables of their headers, {@code indicator_definition} and {@code indicator_variant}. */
  public SqlStep definitions() {
    return SqlStep.of(
        "indicator headers", Set.of(), Set.of(DEFINITIONS, VARIANTS), this::definitions);
  }

  /**
   * Needs a view of every published table but those two, and of {@link #SUMS}; leaves {@link
   * #TABLE}.
   *
   * @throws IllegalStateException where a query gives other columns than all do, or a variant that
   *     its header does not name
   */
  public void run(SqlSession sql) {
    List<SqlStep> steps = new ArrayList<>(SqlGraph.steps(Indicators.class, ""));
    steps.add(SqlFile.of(SqlGraph.class, "words.sql").step());
    steps.add(definitions());
    tables.forEach(table -> steps.add(text(table)));
    definitions.stream()
        .filter(one -> !one.query().isEmpty())
        .forEach(
            one ->
                steps.add(
                    SqlStep.adding(
                        one.code(), one.reads(), Set.of(ROWS), session -> add(session, one))));
    Set<String> inputs = new TreeSet<>(inputs());
    inputs.addAll(SUMS);
    SUMS.forEach(table -> inputs.add(table + LineSums.SHARED));
    SqlGraph.of(inputs, steps).run(sql);
  }

  /** A table of words or thresholds beside the queries, every value as text. */
  private static SqlStep text(Path file) {
    String name = file.getFileName().toString();
    String view = name.replace(".csv", "_text");
    return SqlStep.of(
        name, Set.of(), Set.of(view), session -> new FileViews(session).csv(view, file));
  }

  /** The published tables that must be there before. */
  public static Set<String> inputs() {
    return TableDefinitions.of("release").stream()
        .map(TableDefinition::table)
        .filter(table -> !Set.of(TABLE, DEFINITIONS).contains(table))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static void add(SqlSession sql, IndicatorDefinition one) {
    String query = one.query().strip().replaceFirst(";$", "");
    List<Column> given = sql.columns(query);
    if (!given.equals(CONTRACT)) {
      throw new IllegalStateException(
          one.code() + ".sql gives " + given + ", and every indicator gives " + CONTRACT);
    }
    sql.run(
        "INSERT INTO %s SELECT %s, * FROM (\n%s\n)"
            .formatted(ROWS, SqlSession.literal(one.code()), query));
    List<Map<String, String>> unknown =
        sql.rows(
            "SELECT DISTINCT variant FROM %s ANTI JOIN %s USING (indicator_code, variant) ORDER BY ALL"
                .formatted(ROWS, VARIANTS));
    if (!unknown.isEmpty()) {
      throw new IllegalStateException(
          one.code() + ".sql gives variants that its header does not name: " + unknown);
    }
  }

  private void definitions(SqlSession sql) {
    sql.run(TableDefinitions.of("release", DEFINITIONS).createTableSql());
    sql.insert(DEFINITIONS, definitions.stream().<List<?>>map(Indicators::row).toList());
    sql.run(
        "CREATE TABLE indicator_variant (indicator_code VARCHAR, variant VARCHAR, unit VARCHAR, words VARCHAR)");
    sql.insert(
        VARIANTS,
        definitions.stream()
            .flatMap(
                one ->
                    one.variants().stream()
                        .<List<?>>map(v -> List.of(one.code(), v.code(), v.unit(), v.words())))
            .toList());
  }

  private static List<?> row(IndicatorDefinition one) {
    String variants =
        one.variants().stream()
            .map(v -> v.code() + " [" + v.unit() + "] " + v.words())
            .collect(Collectors.joining("; "));
    return Arrays.asList(
        one.code(),
        one.number(),
        one.title(),
        one.question(),
        one.definition(),
        variants,
        String.join(", ", new TreeSet<>(one.reads())),
        one.unit(),
        one.ledger(),
        one.bestStatus(),
        one.status(),
        one.bounds(),
        one.caveatCode(),
        one.caveat(),
        one.needs(),
        one.ruleId(),
        one.version());
  }
}
