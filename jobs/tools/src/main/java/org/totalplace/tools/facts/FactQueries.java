package org.totalplace.tools.facts;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.totalplace.normalise.container.packed.RefusedFileException;
import org.totalplace.sql.SqlEngine;
import org.totalplace.sql.SqlFile;
import org.totalplace.sql.SqlSession;

/**
 * Runs the fact queries whose files are at hand, in the order of their names. A query sees the
 * variables {@code json} (paths of its JSON files) and {@code reference} (folder of the reference
 * data), the macro {@code largest_remainder} and the table {@code cells} of all its files that are
 * no JSON. The column {@code file} of a query says which published file a row is from and is not
 * written; without it a row is from all.
 */
final class FactQueries {
  private final Path reference;
  private final Datasets datasets;
  private final PrintStream out;

  FactQueries(Path reference, Datasets datasets, PrintStream out) {
    this.reference = reference;
    this.datasets = datasets;
    this.out = out;
  }

  /**
   * @throws IllegalArgumentException where some files of a query are there and others are not
   */
  void run(List<FactQuery> queries, List<Path> published) throws IOException, RefusedFileException {
    for (FactQuery query : queries) {
      Map<String, Path> files = files(query, published);
      if (!files.isEmpty()) {
        run(query, files);
      }
    }
  }

  private static Map<String, Path> files(FactQuery query, List<Path> published) {
    Map<String, Path> files = new TreeMap<>();
    List<String> missing = new ArrayList<>();
    for (String pattern : query.files()) {
      List<Path> found = published.stream().filter(f -> FactQuery.matches(pattern, f)).toList();
      if (found.isEmpty()) {
        missing.add(pattern);
      }
      for (Path file : found) {
        Path other = files.put(String.valueOf(file.getFileName()), file);
        if (other != null && !other.equals(file)) {
          throw new IllegalArgumentException(query.name() + ": two files " + file.getFileName());
        }
      }
    }
    if (!missing.isEmpty() && !files.isEmpty()) {
      throw new IllegalArgumentException(query.name() + ": no file " + missing);
    }
    return files;
  }

  private void run(FactQuery query, Map<String, Path> files)
      throws IOException, RefusedFileException {
    Path work = Files.createTempDirectory("official-facts");
    try (SqlSession sql = SqlSession.open("jdbc:duckdb:", SqlEngine.ofThisMachine(), work)) {
      sql.run("SET VARIABLE reference = " + SqlSession.literal(reference));
      sql.run("SET VARIABLE json = " + SqlSession.list(json(files.values())));
      SqlFile.of(SqlFile.class, "largest_remainder.sql").run(sql);
      cells(sql, work.resolve("cells.csv"), files.values());
      write(query, files, sql.rows(query.text()));
    } finally {
      delete(work);
    }
  }

  private static List<Path> json(Collection<Path> files) {
    return files.stream().filter(file -> String.valueOf(file).endsWith(".json")).toList();
  }

  private static void cells(SqlSession sql, Path csv, Collection<Path> files)
      throws IOException, RefusedFileException {
    try (PublishedCells cells = new PublishedCells(csv)) {
      List<Path> json = json(files);
      for (Path file : files) {
        if (!json.contains(file)) {
          cells.add(file);
        }
      }
    }
    sql.run(
        "CREATE TABLE cells AS FROM read_csv(%s, header = true, quote = '\"', escape = '\"', allow_quoted_nulls = false, columns = {'file': 'VARCHAR', 'sheet': 'VARCHAR', 'row': 'INTEGER', 'col': 'INTEGER', 'text': 'VARCHAR'})"
            .formatted(SqlSession.literal(csv)));
  }

  private void write(FactQuery query, Map<String, Path> files, List<Map<String, String>> rows)
      throws IOException {
    Map<String, FactFile> made = new TreeMap<>();
    Map<String, SortedSet<String>> from = new TreeMap<>();
    for (Map<String, String> row : rows) {
      Map<String, String> cells = new LinkedHashMap<>(row);
      String file = cells.remove("file");
      String path = query.path(row);
      from.computeIfAbsent(path, key -> new TreeSet<>())
          .addAll(file == null ? files.keySet() : List.of(file));
      made.computeIfAbsent(path, key -> new FactFile(cells.keySet().toArray(String[]::new)))
          .add(cells.values().stream().map(text -> text == null ? "" : text).toArray());
    }
    for (Map.Entry<String, FactFile> csv : made.entrySet()) {
      csv.getValue().write(reference.resolve(csv.getKey()));
      String dataset = csv.getKey().replaceFirst("^(official|places)/", "").replace(".csv", "");
      for (String file : from.get(csv.getKey())) {
        datasets.add(dataset, query.source(), files.get(file), "", csv.getValue().size());
      }
      out.printf("%-28s %,9d rows by %s.sql%n", dataset, csv.getValue().size(), query.name());
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> walk = Files.walk(folder)) {
      for (Path path : walk.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
