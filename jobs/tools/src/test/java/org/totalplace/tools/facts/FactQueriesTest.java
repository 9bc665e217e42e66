package org.totalplace.tools.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.totalplace.normalise.container.packed.RefusedFileException;
import org.totalplace.sql.SqlFolder;
import org.totalplace.sql.SqlSession;

/** Fact queries on small files made by hand. */
class FactQueriesTest {
  private static final String HEADER =
      """
      -- Files: council/*.csv, council/returned.json
      -- Gives: official/made/{financial_year}.csv
      -- What: a test
      -- Source: test
      -- Licence: OGL-UK-3.0
      """;

  @TempDir Path folder;

  @Test
  void query_ofWorkbookAndJson_givesOneFileForEachValue() throws Exception {
    write("council/a.csv", "A title\nbody,amount\nE1,\"1,000\"\nE2,5\n");
    write("council/returned.json", "[{\"body\": \"E1\", \"year\": \"2019-20\"}]");

    run(
        HEADER
            + """
            CREATE TABLE returned AS SELECT * FROM read_json(getvariable('json'));
            SELECT r.year AS financial_year, b.text AS body_code, replace(a.text, ',', '') AS amount, b.file
            FROM cells b JOIN cells a ON a.row = b.row AND a.col = 2
            JOIN returned r ON r.body = b.text WHERE b.col = 1
            """);

    assertThat(folder.resolve("reference/official/made/2019-20.csv"))
        .hasContent("financial_year,body_code,amount\n2019-20,E1,1000\n");
    assertThat(Files.readString(folder.resolve("reference/official/dataset.csv")))
        .contains("\nmade/2019-20,test,a.csv,")
        .doesNotContain("returned.json");
  }

  @Test
  void query_withSomeOfItsFiles_isRefused() throws Exception {
    write("council/a.csv", "body\n");

    assertThatThrownBy(() -> run(HEADER + "SELECT 1"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("council/returned.json");
  }

  @Test
  void query_withNoneOfItsFiles_makesNothing() throws Exception {
    run(HEADER + "SELECT 1");

    assertThat(folder.resolve("reference/official/made")).doesNotExist();
  }

  @Test
  void header_ofEveryQuery_isWhole() {
    assertThat(SqlFolder.names(FactQueries.class, ""))
        .isNotEmpty()
        .allSatisfy(name -> FactQuery.of(name, SqlSession.file(FactQueries.class, name)));
    assertThatThrownBy(() -> FactQuery.of("x", "-- Files: a.csv\nSELECT 1"))
        .hasMessage("x.sql, line 1: the header says no \"Gives:\"");
  }

  private void write(String path, String text) throws IOException {
    Path file = folder.resolve("published").resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private void run(String sql) throws IOException, RefusedFileException {
    Path reference = folder.resolve("reference");
    Files.createDirectories(folder.resolve("published"));
    Datasets datasets = new Datasets(reference);
    PrintStream nowhere = new PrintStream(PrintStream.nullOutputStream());
    try (Stream<Path> walk = Files.walk(folder.resolve("published"))) {
      List<Path> files = walk.filter(Files::isRegularFile).sorted().toList();
      new FactQueries(reference, datasets, nowhere).run(List.of(FactQuery.of("x", sql)), files);
    }
    datasets.write();
  }
}
