package org.totalplace.reference;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.totalplace.csv.CsvTable;

/**
 * Which headings every table of the reference data has, from {@code headings.csv}. Otherwise a
 * misspelt heading would be a missing column, and its cells defaults.
 */
public final class ExpectedHeadings {
  public static final String FILE = "headings.csv";

  private final Path referenceData;
  private final List<Expected> tables;

  private record Expected(PathMatcher files, List<String> required, List<String> optional) {}

  private ExpectedHeadings(Path referenceData, List<Expected> tables) {
    this.referenceData = referenceData;
    this.tables = List.copyOf(tables);
  }

  public static ExpectedHeadings of(ReferenceData referenceData) {
    List<Expected> tables = new ArrayList<>();
    CsvTable.forEach(
        referenceData.resolve(FILE),
        row ->
            tables.add(
                new Expected(
                    FileSystems.getDefault().getPathMatcher("glob:" + row.values().get(0)),
                    words(row.values().get(1)),
                    words(row.values().get(2)))));
    return new ExpectedHeadings(referenceData.folder(), tables);
  }

  private static List<String> words(String cell) {
    return cell.isBlank() ? List.of() : List.of(cell.strip().split(" +"));
  }

  /**
   * Checks the heading of every table that is listed.
   *
   * @throws IllegalArgumentException naming file, heading and what is expected
   */
  public void check() {
    List<String> problems = new ArrayList<>();
    for (Path file : files()) {
      problem(file, heading(file)).ifPresent(problems::add);
    }
    if (!problems.isEmpty()) {
      throw new IllegalArgumentException(String.join("; ", problems));
    }
  }

  /** Every CSV file of the folder except the sample inputs. */
  List<Path> files() {
    return files(referenceData);
  }

  static List<Path> files(Path referenceData) {
    try (Stream<Path> walk = Files.walk(referenceData)) {
      return walk.filter(file -> file.toString().endsWith(".csv"))
          .map(referenceData::relativize)
          .filter(file -> !file.startsWith("samples"))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot list " + referenceData, e);
    }
  }

  List<String> heading(Path file) {
    try (BufferedReader reader =
        Files.newBufferedReader(referenceData.resolve(file), StandardCharsets.UTF_8)) {
      String line = Optional.ofNullable(reader.readLine()).orElse("");
      return Stream.of(line.replace("\uFEFF", "").split(",")).map(String::strip).toList();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + file, e);
    }
  }

  boolean hasLine(Path file) {
    return find(file).isPresent();
  }

  /**
   * What is wrong with the headings of a file, which is named by its path in the reference data;
   * empty if nothing is.
   */
  Optional<String> problem(Path file, List<String> heading) {
    return find(file).flatMap(expected -> problem(file, heading, expected));
  }

  private Optional<Expected> find(Path file) {
    return tables.stream().filter(table -> table.files().matches(file)).findFirst();
  }

  private Optional<String> problem(Path file, List<String> heading, Expected expected) {
    List<String> unknown = new ArrayList<>(heading);
    unknown.removeAll(expected.required());
    unknown.removeAll(expected.optional());
    List<String> missing = new ArrayList<>(expected.required());
    missing.removeAll(heading);
    if (unknown.isEmpty() && missing.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        "%s%s%s%s; expected: %s%s (a new column needs its name in %s)"
            .formatted(
                referenceData.resolve(file),
                unknown.isEmpty() ? "" : " has the unknown heading " + String.join(", ", unknown),
                unknown.isEmpty() || missing.isEmpty() ? "" : " and",
                missing.isEmpty() ? "" : " lacks the heading " + String.join(", ", missing),
                String.join(", ", expected.required()),
                expected.optional().isEmpty()
                    ? ""
                    : ", and where wanted " + String.join(", ", expected.optional()),
                FILE));
  }
}
