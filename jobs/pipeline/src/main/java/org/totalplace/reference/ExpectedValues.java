package org.totalplace.reference;

import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.totalplace.csv.CsvRow;
import org.totalplace.csv.CsvTable;
import org.totalplace.store.AtOnce;

/**
 * What the cells of the reference data may hold, from {@code values.csv}. Otherwise a misspelt
 * field, match or code would be a rule that never matches, and a misspelt number would stop a
 * nightly run.
 */
public final class ExpectedValues {
  public static final String FILE = "values.csv";

  private final Path referenceData;
  private final List<Expected> columns;

  /**
   * @param what {@code unique}, or what {@link CellKind} and words a cell may hold, by {@code |}
   * @param holds whether a cell is one of them
   */
  private record Expected(PathMatcher files, String column, String what, Predicate<String> holds) {}

  private ExpectedValues(Path referenceData, List<Expected> columns) {
    this.referenceData = referenceData;
    this.columns = List.copyOf(columns);
  }

  public static ExpectedValues of(ReferenceData referenceData) {
    List<Expected> columns = new ArrayList<>();
    CsvTable.forEach(
        referenceData.resolve(FILE),
        row ->
            columns.add(
                new Expected(
                    FileSystems.getDefault().getPathMatcher("glob:" + row.get("file")),
                    row.get("column"),
                    row.get("what"),
                    CellKind.holds(row.get("what")))));
    return new ExpectedValues(referenceData.folder(), columns);
  }

  /**
   * Reads every listed table once, several at the same time.
   *
   * @throws IllegalArgumentException naming file, line, column, value and what is expected, for
   *     every cell that is wrong
   */
  public void check() {
    List<String> problems =
        AtOnce.byCores().each(ExpectedHeadings.files(referenceData), this::problems).stream()
            .flatMap(List::stream)
            .toList();
    if (!problems.isEmpty()) {
      throw new IllegalArgumentException(String.join("; ", problems));
    }
  }

  private List<String> problems(Path file) {
    List<Expected> ofFile = columns.stream().filter(c -> c.files().matches(file)).toList();
    return ofFile.isEmpty() ? List.of() : problems(referenceData.resolve(file), ofFile);
  }

  private static List<String> problems(Path file, List<Expected> columns) {
    List<String> problems = new ArrayList<>();
    Map<List<String>, Long> lines = new HashMap<>();
    CsvTable.forEach(
        file,
        row -> {
          for (Expected expected : columns) {
            String column = expected.column();
            // columns that a table may leave out have their defaults; misspelt ones are not here
            if (!row.has(column)) {
              continue;
            }
            String problem =
                expected.what().equals("unique")
                    ? repeated(row, lines.putIfAbsent(List.of(column, row.get(column)), row.line()))
                    : wrong(row.get(column), expected);
            if (!problem.isEmpty()) {
              problems.add(sentence(file, row, column, problem));
            }
          }
        });
    return problems;
  }

  private static String wrong(String cell, Expected expected) {
    return expected.holds().test(cell) ? "" : CellKind.expected(expected.what());
  }

  private static String repeated(CsvRow row, Long firstLine) {
    return firstLine == null
        ? ""
        : "expected: a value of its own, and line %d has it".formatted(firstLine);
  }

  private static String sentence(Path file, CsvRow row, String column, String problem) {
    return "%s:%d has the %s \"%s\"; %s (%s)"
        .formatted(file, row.line(), column, row.get(column), problem, FILE);
  }
}
