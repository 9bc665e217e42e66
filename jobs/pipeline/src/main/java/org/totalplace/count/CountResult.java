package org.totalplace.count;

import java.util.List;
import org.totalplace.sql.SqlSession;

/**
 * The totals of a count.
 *
 * @param failing sources that failed their assertions. They keep their last good files; without
 *     any, their current files count and are marked incomplete
 */
public record CountResult(long files, long filesCounted, long lines, List<Failing> failing) {
  public CountResult {
    failing = List.copyOf(failing);
  }

  /**
   * @param result {@code kept_last_good}, {@code failed} or {@code incomplete}
   */
  public record Failing(String sourceId, String result, String reason) {}

  static CountResult read(SqlSession sql) {
    return new CountResult(
        sql.number("SELECT count(*) FROM file"),
        sql.number("SELECT count(*) FROM file WHERE status = 'counted'"),
        sql.number("SELECT sum(lines_counted) FROM file"),
        sql.rows("SELECT source_id, result, reason FROM part_failing ORDER BY source_id").stream()
            .map(row -> new Failing(row.get("source_id"), row.get("result"), row.get("reason")))
            .toList());
  }
}
