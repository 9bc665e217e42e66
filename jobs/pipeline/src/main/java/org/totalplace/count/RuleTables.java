package org.totalplace.count;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.totalplace.reference.ReferenceData;
import org.totalplace.sql.FileViews;
import org.totalplace.sql.SqlSession;

/**
 * Every rule table of the reference data (a CSV whose first column is {@code rule_id}) as rows of
 * the published rule table: its answer columns as the answer, all others as the condition.
 */
record RuleTables(SqlSession sql, ReferenceData reference) {
  /** The columns that hold an answer. */
  private static final List<String> ANSWERS =
      List.of(
          "cofog_code",
          "economic_type",
          "tag",
          "strict",
          "broad",
          "client_group",
          "payee_class",
          "payee_hint",
          "purpose_hint",
          "flow_hint");

  private static final String KEY = "apportionment_key";

  private static final String PLACING = "official/crosswalk/placing.csv";

  void load() {
    sql.run(
        "CREATE TABLE rule_table (rule_id VARCHAR, rule_set VARCHAR, answer VARCHAR, condition VARCHAR)");
    FileViews views = new FileViews(sql);
    for (Path file : files()) {
      List<String> heading = FileViews.heading(file);
      List<String> answers = answers(heading);
      if (!heading.get(0).equals("rule_id") || answers.isEmpty()) {
        continue;
      }
      String set = file.getFileName().toString().replace(".csv", "");
      String view = "rules_" + set.toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z0-9]", "_");
      views.csv(view, file, heading);
      List<String> conditions = new ArrayList<>(heading);
      conditions.removeAll(answers);
      conditions.remove("rule_id");
      sql.run(
          "INSERT INTO rule_table SELECT rule_id, %s, coalesce(concat_ws(', ', %s), ''), coalesce(concat_ws(', ', %s), '') FROM %s WHERE rule_id IS NOT NULL"
              .formatted(
                  SqlSession.literal(set), String.join(", ", answers), named(conditions), view));
    }
  }

  /** A rule of placing answers with its key; the theme in it is a condition. */
  private static List<String> answers(List<String> heading) {
    return heading.contains(KEY)
        ? List.of(KEY)
        : heading.stream().filter(ANSWERS::contains).toList();
  }

  private static String named(List<String> columns) {
    return columns.isEmpty()
        ? "''"
        : columns.stream()
            .map(column -> "'" + column + " ' || " + column)
            .collect(Collectors.joining(", "));
  }

  private List<Path> files() {
    List<Path> files = new ArrayList<>();
    for (String folder : List.of("themes", "people", "flows")) {
      try (Stream<Path> list = Files.list(reference.resolve(folder))) {
        list.filter(file -> file.toString().endsWith(".csv")).sorted().forEach(files::add);
      } catch (IOException e) {
        throw new UncheckedIOException("Cannot list " + folder, e);
      }
    }
    if (Files.exists(reference.resolve(PLACING))) {
      files.add(reference.resolve(PLACING));
    }
    return files;
  }
}
