package org.totalplace.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.totalplace.schema.TableKeys;
import org.totalplace.schema.TableKeys.Reference;

/**
 * Checks that no two rows of a release share a key and that every code joins to the table that
 * explains it, by {@link TableKeys}. A code without a row loses its money in a join, and a
 * duplicate key counts it twice. Needs a view or table of each published table.
 *
 * @param unique tables of which it is known that no two rows share a key
 */
public record KeysResolve(SqlSession sql, Set<String> unique) {
  private static final int SHOWN = 20;

  /**
   * @param about table, column and value
   * @param what what is wrong with it
   */
  public record Broken(String about, String what) {}

  /** In the order of the tables; empty if all keys resolve. */
  public List<Broken> broken() {
    List<Broken> broken = new ArrayList<>();
    for (TableKeys keys : TableKeys.all()) {
      if (!unique.contains(keys.table())) {
        broken.addAll(rows(keys.isByPublisher() ? uniqueByPublisher(keys) : unique(keys)));
      }
      for (Reference reference : keys.references()) {
        broken.addAll(rows(known(keys, reference)));
        for (String column : reference.same()) {
          broken.addAll(rows(same(keys.table(), reference, column)));
        }
      }
    }
    return broken;
  }

  private List<Broken> rows(String query) {
    List<Broken> rows = new ArrayList<>();
    for (Map<String, String> row : sql.rows(query + " ORDER BY about LIMIT " + SHOWN)) {
      rows.add(new Broken(row.get("about"), row.get("what")));
    }
    return rows;
  }

  private static String unique(TableKeys keys) {
    return unique(keys, keys.table());
  }

  private static String unique(TableKeys keys, String from) {
    String columns = String.join(", ", keys.key());
    return "SELECT '%s ' || %s AS about, count(*) || ' rows have this key' AS what FROM %s GROUP BY %s HAVING count(*) > 1"
        .formatted(keys.table(), shown(keys, ""), from, columns);
  }

  /** Rows of files that are not known, among themselves and against those of known files. */
  private static String uniqueByPublisher(TableKeys keys) {
    String same =
        keys.key().stream()
            .map(column -> "n." + column + " IS NOT DISTINCT FROM k." + column)
            .collect(Collectors.joining(" AND "));
    String known =
        "SELECT '%s ' || %s AS about, 'a row of another file has this key' AS what FROM %s_known k SEMI JOIN %s_new n ON %s"
            .formatted(keys.table(), shown(keys, "k."), keys.table(), keys.table(), same);
    return unique(keys, keys.table() + "_new") + " UNION ALL " + known;
  }

  private static String shown(TableKeys keys, String of) {
    return keys.key().stream()
        .map(column -> "coalesce(CAST(" + of + column + " AS VARCHAR), 'null')")
        .collect(Collectors.joining(" || ' ' || "));
  }

  private static String known(TableKeys keys, Reference reference) {
    String table = keys.table();
    String list =
        reference
            .codeList()
            .map(name -> " AND t.code_list = " + SqlSession.literal(name))
            .orElse("");
    return "SELECT '%s.%s ' || s.value AS about, 'is in no row of %s%s' AS what FROM (%s) s ANTI JOIN %s t ON t.%s = s.value%s"
        .formatted(
            table,
            reference.column(),
            reference.toTable(),
            reference.codeList().map(name -> ", code_list " + name).orElse(""),
            values(keys, reference),
            reference.toTable(),
            reference.toColumn(),
            list);
  }

  private static String values(TableKeys keys, Reference reference) {
    String table = keys.table();
    String column = reference.column();
    String from = table;
    if (keys.isByPublisher()) {
      from =
          "(SELECT DISTINCT value AS %s FROM %s_value WHERE column_name = '%s')"
              .formatted(column, table, column);
    }
    if (reference.separator().isEmpty()) {
      return "SELECT DISTINCT %s AS value FROM %s WHERE %s IS NOT NULL"
          .formatted(column, from, column);
    }
    return "SELECT DISTINCT unnest(string_split(%s, %s)) AS value FROM (SELECT DISTINCT %s FROM %s WHERE %s <> '')"
        .formatted(column, SqlSession.literal(reference.separator().get()), column, from, column);
  }

  private static String same(String table, Reference reference, String column) {
    return "SELECT '%s.%s ' || s.%s AS about, coalesce(s.%s, 'null') || ' here, ' || coalesce(t.%s, 'null') || ' in %s' AS what FROM (SELECT DISTINCT %s, %s FROM %s) s JOIN %s t ON t.%s = s.%s WHERE s.%s IS DISTINCT FROM t.%s"
        .formatted(
            table,
            column,
            reference.column(),
            column,
            column,
            reference.toTable(),
            reference.column(),
            column,
            table,
            reference.toTable(),
            reference.toColumn(),
            reference.column(),
            column,
            column);
  }
}
