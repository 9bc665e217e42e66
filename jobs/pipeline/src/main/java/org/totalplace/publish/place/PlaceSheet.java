package org.totalplace.publish.place;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.totalplace.sql.SqlFile;
import org.totalplace.sql.SqlHeader;
import org.totalplace.sql.SqlSession;

/**
 * One sheet of every place's workbook.
 *
 * @param name of the sheet, and of its query in small letters
 * @param ledger {@code count} or {@code payments}, which share no sheet, or {@code none}
 * @param title of its table
 * @param note what its reader must know
 * @param marks letters of the column Status
 */
record PlaceSheet(String name, String ledger, String title, String note, List<String> marks) {
  PlaceSheet {
    marks = List.copyOf(marks);
  }

  /** The name of the sheet's table in the workbook and in the engine. */
  String table() {
    return "place_" + name.toLowerCase(Locale.ROOT);
  }

  private SqlFile sql() {
    return SqlFile.of(PlaceSheet.class, "sheet/" + name.toLowerCase(Locale.ROOT) + ".sql");
  }

  /** The tables and macros of its query. */
  Set<String> reads() {
    return sql().header().reads();
  }

  /** The columns after the place. */
  List<SqlHeader.Column> columns() {
    List<SqlHeader.Column> all = sql().header().gives();
    return all.subList(1, all.size());
  }

  /**
   * Makes the table of the rows of all places, in the order of the sheet.
   *
   * @throws IllegalStateException where columns or types differ from those in the query's header
   */
  void make(SqlSession sql) {
    SqlFile file = sql();
    file.holds(sql);
    sql.run("CREATE TABLE " + table() + " AS " + file.text());
  }

  /** Place, and the years of its rows in words; nothing for a sheet without years. */
  String years() {
    if (columns().stream().noneMatch(column -> column.name().equals("financial_year"))) {
      return "SELECT place_code, '' FROM " + table() + " GROUP BY place_code";
    }
    return """
        SELECT place_code, CASE WHEN min(y) = max(y) THEN ', ' || min(y) ELSE ', ' || min(y) || ' to ' || max(y) END
        FROM (SELECT place_code, CASE WHEN financial_year LIKE '2%%' THEN financial_year END AS y FROM %s)
        GROUP BY place_code"""
        .formatted(table());
  }
}
