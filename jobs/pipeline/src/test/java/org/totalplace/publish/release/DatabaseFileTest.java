package org.totalplace.publish.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.totalplace.count.MadeLine;
import org.totalplace.count.MadeWorkspace;
import org.totalplace.csv.KeptFiles;
import org.totalplace.schema.TableDefinition;
import org.totalplace.schema.TableDefinitions;
import org.totalplace.sql.SqlEngine;
import org.totalplace.sql.SqlSession;

/** A database that is begun as a copy of an earlier one has the tables of its own release only. */
final class DatabaseFileTest {
  private static final String SOURCE = "devon-county-council";
  private static final String SELDOM = "place_year.parquet";
  private static final String OFTEN = "source.parquet";

  @TempDir Path folder;
  private MadeWorkspace made;

  private void aCount() throws IOException {
    made =
        new MadeWorkspace(folder.resolve("made"))
            .source(SOURCE)
            .file(SOURCE, "may.csv", MadeLine.line("2024-05-02", 1_00, "Example Ltd"))
            .write();
    made.count();
  }

  @Test
  void tablesThatSeldomChange_areKeptUntilTheyDo_andWhatAnotherSaidBeforeIsNowhereInTheFile()
      throws IOException {
    aCount();
    rewrite(OFTEN, "SELECT * REPLACE ('Withheld-By-Now' AS title) FROM t");
    byte[] first = write("first");
    List<Path> kept = kept();
    rewrite(OFTEN, "SELECT * REPLACE ('What-Stands-There' AS title) FROM t");
    byte[] second = write("second");

    assertThat(kept).hasSize(1).isEqualTo(kept());
    assertThat(text(first)).contains("Withheld-By-Now");
    assertThat(text(second)).contains("What-Stands-There").doesNotContain("Withheld-By-Now");
    assertThat(text(Files.readAllBytes(kept.get(0)))).doesNotContain("Withheld-By-Now");

    rewrite(SELDOM, "FROM t"); // other bytes
    write("third");
    assertThat(kept()).hasSize(1).isNotEqualTo(kept);
  }

  @Test
  void tablesThatSeldomChange_exist() {
    List<String> names =
        SqlSession.file(DatabaseFile.class, "seldom.txt")
            .lines()
            .filter(line -> !line.startsWith("#"))
            .toList();
    assertThat(names)
        .isNotEmpty()
        .isSubsetOf(
            TableDefinitions.of("release").stream()
                .filter(table -> !table.isByPublisher())
                .map(TableDefinition::table)
                .toList());
  }

  /** Writes it, and holds every table against its Parquet file. */
  private byte[] write(String name) throws IOException {
    Path to = Files.createDirectories(folder.resolve(name));
    Path work = Files.createDirectories(folder.resolve(name + ".work"));
    SqlEngine engine = new SqlEngine(1, "500MB");
    Release release =
        new Release(
            to, work, MadeWorkspace.RUN_DATE, "abc", TableDefinitions.of("release"), engine);
    KeptFiles kept = new KeptFiles(Optional.of(folder.resolve("kept")));
    release.write(List.of(new ParquetFiles(made.workspace().counted()), new DatabaseFile(kept, 0)));
    Path database = to.resolve(DatabaseFile.NAME);
    try (SqlSession sql = made.open()) {
      sql.run("ATTACH " + SqlSession.literal(database) + " AS d (READ_ONLY)");
      for (TableDefinition table : release.tables()) {
        String parquet = SqlSession.literal(to.resolve(table.parquet()));
        String rows = "(FROM %s EXCEPT ALL FROM %s)";
        String own = "d." + table.table();
        assertThat(
                sql.number("SELECT count(*) FROM " + rows.formatted(own, parquet))
                    + sql.number("SELECT count(*) FROM " + rows.formatted(parquet, own)))
            .as(table.table())
            .isZero();
      }
    }
    return Files.readAllBytes(database);
  }

  private List<Path> kept() throws IOException {
    try (Stream<Path> files = Files.walk(folder.resolve("kept"))) {
      return files.filter(Files::isRegularFile).toList();
    }
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  private void rewrite(String name, String query) throws IOException {
    Path file = made.workspace().counted().resolve(name);
    Path other = file.resolveSibling("other.parquet");
    try (SqlSession sql = made.open()) {
      sql.run("CREATE VIEW t AS FROM " + SqlSession.literal(file));
      sql.run("COPY (" + query + ") TO " + SqlSession.literal(other) + " (FORMAT parquet)");
    }
    Files.move(other, file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
  }
}
