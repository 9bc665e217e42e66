package org.totalplace.change;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.totalplace.sql.SqlFile;
import org.totalplace.sql.SqlSession;

/**
 * The table {@code change}, added up. Amounts are texts of exact pounds; those of two record types
 * are never in one row. Most first.
 *
 * @param causes lines that came, went or changed, by cause
 * @param sources the same by source, record type and cause, with the pounds before and now
 * @param totals restated totals by place, by theme and by year, of payments and of the count
 */
public record ChangeSummary(
    List<Map<String, String>> causes,
    List<Map<String, String>> sources,
    List<Map<String, String>> totals) {
  public ChangeSummary {
    causes = List.copyOf(causes);
    sources = List.copyOf(sources);
    totals = List.copyOf(totals);
  }

  /**
   * @param sql has the tables {@code change}, {@code place} and {@code theme}
   * @param place code of a place, to add up only what changed there
   */
  public static ChangeSummary of(SqlSession sql, Optional<String> place) {
    String only = place.map(SqlSession::literal).orElse("NULL");
    sql.run("SET VARIABLE only_place = CAST(" + only + " AS VARCHAR)");
    SqlFile.of(Change.class, "summary/names.sql").run(sql);
    return new ChangeSummary(
        rows(sql, "causes.sql"), rows(sql, "sources.sql"), rows(sql, "totals.sql"));
  }

  private static List<Map<String, String>> rows(SqlSession sql, String query) {
    return SqlFile.of(Change.class, "summary/" + query).rows(sql);
  }

  public boolean isEmpty() {
    return sources.isEmpty() && totals.isEmpty();
  }
}
