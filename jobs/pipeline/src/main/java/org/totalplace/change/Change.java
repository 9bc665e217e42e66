package org.totalplace.change;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.totalplace.schema.TableDefinition;
import org.totalplace.schema.TableDefinitions;
import org.totalplace.sql.FileViews;
import org.totalplace.sql.SqlGraph;
import org.totalplace.sql.SqlSession;
import org.totalplace.sql.SqlStep;

/**
 * What changed between two releases: lines by their ids, totals by place, year and theme, each with
 * its cause. Lines of a source that says the same in both are not looked at. The releases are the
 * schemas {@code before} and {@code after} of the caller's engine; money is in pounds.
 */
public final class Change {
  private static final List<String> COMPARED =
      List.of("source", "source_file", "spend_line", "place_spend", "place_theme_year");

  private static final Set<String> MADE = Set.of("change", "retraction");

  private static final SqlGraph GRAPH = SqlGraph.of(inputs(), Change.class, "");

  private Change() {}

  /**
   * The published tables {@code change} and {@code retraction} as a step of the count.
   *
   * @param before folder of the release before this one; without one, both tables are empty
   * @param date of that release
   */
  public static SqlStep step(Optional<Path> before, LocalDate date) {
    return SqlStep.of(
        "change",
        Set.copyOf(COMPARED),
        MADE,
        sql -> {
          if (before.isPresent()) {
            show(sql, "after", table -> "FROM main." + table.table());
            compare(sql, before.get(), date);
          } else {
            MADE.forEach(table -> sql.run(definition(table).createTableSql()));
          }
        });
  }

  /**
   * Compares two folders of releases, also of earlier versions of the program: a column that one
   * lacks is null. Leaves {@code change}, {@code retraction}, {@code source_change}, {@code
   * line_change} and {@code total_change}.
   *
   * @param date of the release before
   */
  public static void between(SqlSession sql, Path before, Path after, LocalDate date) {
    show(sql, "after", table -> new FileViews(sql).earlier(table, after));
    compare(sql, before, date);
  }

  private static void compare(SqlSession sql, Path before, LocalDate date) {
    sql.run("SET VARIABLE before_date = DATE '" + date + "'");
    show(sql, "before", table -> new FileViews(sql).earlier(table, before));
    GRAPH.run(sql);
  }

  private static void show(SqlSession sql, String schema, Function<TableDefinition, String> query) {
    sql.run("CREATE SCHEMA " + schema);
    for (String name : tables(schema)) {
      String view = "CREATE VIEW " + schema + "." + name + " AS ";
      sql.run(view + query.apply(definition(name)));
    }
  }

  private static Set<String> tables(String schema) {
    Set<String> tables = new TreeSet<>(COMPARED);
    if (schema.equals("before")) {
      tables.add("retraction");
    }
    return tables;
  }

  private static Set<String> inputs() {
    Set<String> inputs = new TreeSet<>(Set.of("before_date"));
    for (String schema : List.of("before", "after")) {
      inputs.addAll(tables(schema).stream().map(t -> schema + "." + t).collect(Collectors.toSet()));
    }
    return inputs;
  }

  private static TableDefinition definition(String table) {
    return TableDefinitions.of("release", table);
  }
}
