package org.totalplace.count;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.totalplace.model.Workspace;
import org.totalplace.plausible.Plausible;
import org.totalplace.reference.ReferenceData;
import org.totalplace.source.Catalogue;
import org.totalplace.sql.SqlEngine;
import org.totalplace.sql.SqlFile;
import org.totalplace.sql.SqlGraph;
import org.totalplace.sql.SqlSession;
import org.totalplace.sql.SqlStep;

/**
 * Counts the lines of some publishers, and of nobody else: what repeats what, what each line is
 * for, the published lines, and the sums that the whole needs. The tables that SQL files call
 * {@code part_…} are what the whole is told; no other line, payee or purpose leaves a part.
 */
record LineCount(
    Workspace workspace, Catalogue catalogue, ReferenceData reference, SqlEngine engine) {
  /** The published lines, which a part writes itself, a file a publisher. */
  static final String LINES = "spend_line";

  private static final String PART = "part_";

  /** The same with other limits. */
  LineCount with(SqlEngine limits) {
    return new LineCount(workspace, catalogue, reference, limits);
  }

  /** The tables of a part. */
  Set<String> tables() {
    return steps().stream()
        .flatMap(step -> step.writes().stream())
        .filter(table -> table.startsWith(PART))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /**
   * Counts anew.
   *
   * @param into gets {@code part_….parquet}, and the published lines as {@code
   *     spend_line/<publisher >.parquet}
   * @param work folder for what is needed meanwhile
   */
  void run(Part part, Path into, Path work) throws IOException {
    try (SqlSession sql = SqlSession.open("jdbc:duckdb:", engine, work.resolve("spill"))) {
      graph(sql, part).run(sql);
      for (String table : tables()) {
        Path file = into.resolve(table + ".parquet");
        sql.run(
            "COPY " + table + " TO " + SqlSession.literal(file) + " (" + ReleaseTable.FORMAT + ")");
      }
      part.write(sql, into);
    }
  }

  private SqlGraph graph(SqlSession sql, Part part) {
    List<SqlStep> steps = new ArrayList<>(steps());
    steps.addAll(CountInputs.ofPart(sql, workspace, reference, part.sources()).steps(catalogue));
    steps.addAll(new CountRegisters(reference).steps());
    Set<String> wanted = tables();
    wanted.add(LINES);
    return SqlGraph.of(Set.of(), steps, wanted);
  }

  private List<SqlStep> steps() {
    List<SqlStep> steps = new ArrayList<>(SqlGraph.steps(Count.class, ""));
    steps.addAll(Plausible.of(reference).steps());
    steps.add(SqlFile.of(SqlGraph.class, "words.sql").step());
    return steps;
  }
}
