package org.totalplace.nightly;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.totalplace.KeptFile;
import org.totalplace.reference.Home;
import org.totalplace.sql.SqlSession;

/**
 * Every query of scripts/queries is in the sample release, runs on its database and gives the rows
 * that are kept beside it, as Markdown.
 */
final class SampleQueriesTest {
  private static final Path QUERIES = Home.find().folder().resolve("scripts/queries");

  @TempDir static Path folder;

  static List<String> queries() throws IOException {
    try (Stream<Path> list = Files.list(QUERIES)) {
      return list.map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".sql"))
          .sorted()
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("queries")
  void query_onTheSampleRelease_givesTheRowsThatAreKept(String name) throws IOException {
    String found;
    try (SqlSession sql = SampleRelease.open(folder.resolve("spill"))) {
      Path published = SampleRelease.folder().resolve("queries").resolve(name);
      found = markdown(sql.rows(Files.readString(published)));
    }
    Path kept = QUERIES.resolve("output").resolve(name.replace(".sql", ".md"));
    KeptFile.holds(kept, found);
    assertThat(found.lines().count()).as("rows of " + name).isGreaterThan(2);
  }

  @Test
  void queries_areThere() throws IOException {
    assertThat(queries()).hasSizeGreaterThanOrEqualTo(3);
  }

  private static String markdown(List<Map<String, String>> rows) {
    StringBuilder text = new StringBuilder();
    if (!rows.isEmpty()) {
      row(text, rows.get(0).keySet());
      row(text, rows.get(0).keySet().stream().map(column -> "---").toList());
    }
    rows.forEach(row -> row(text, row.values()));
    return text.toString();
  }

  private static void row(StringBuilder text, Iterable<String> values) {
    values.forEach(value -> text.append("| ").append(value == null ? "" : value).append(' '));
    text.append("|\n");
  }
}
