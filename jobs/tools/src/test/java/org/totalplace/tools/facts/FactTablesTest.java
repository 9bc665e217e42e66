package org.totalplace.tools.facts;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.totalplace.KeptFile;
import org.totalplace.normalise.container.packed.RefusedFileException;
import org.totalplace.reference.Home;
import org.totalplace.sql.SqlFolder;
import org.totalplace.sql.SqlSession;

/**
 * Every fact query on small files laid out like the published ones: {@code <query>/published} and,
 * where it reads other facts, {@code <query>/reference}, give {@code <query>/expected}. An empty
 * file there is enough for a new one: {@code scripts/test --write} fills it.
 */
class FactTablesTest {
  private static final Path SAMPLES =
      Home.find().folder().resolve("jobs/tools/src/test/resources/org/totalplace/tools/facts");

  @TempDir Path folder;

  @TestFactory
  Stream<DynamicTest> tables_ofSmallFiles_areAsExpected() {
    return SqlFolder.names(FactQueries.class, "").stream()
        .map(name -> name.replaceFirst("\\.sql$", ""))
        .map(name -> DynamicTest.dynamicTest(name, () -> table(name)));
  }

  private void table(String name) throws Exception {
    Path sample = SAMPLES.resolve(name);
    Path reference = folder.resolve(name);
    if (Files.exists(sample.resolve("reference"))) {
      copy(sample.resolve("reference"), reference);
    }
    Path published = folder.resolve(name + "-published");
    Samples.make(sample.resolve("published"), published);
    run(name, published, reference);

    for (Path expected : files(sample.resolve("expected"))) {
      String path = sample.resolve("expected").relativize(expected).toString();
      KeptFile.holds(expected, Files.readString(reference.resolve(path)));
    }
  }

  private static void run(String name, Path published, Path reference)
      throws IOException, RefusedFileException {
    FactQuery query = FactQuery.of(name, SqlSession.file(FactQueries.class, name + ".sql"));
    PrintStream nowhere = new PrintStream(PrintStream.nullOutputStream());
    new FactQueries(reference, new Datasets(reference), nowhere)
        .run(List.of(query), files(published));
  }

  private static void copy(Path from, Path to) throws IOException {
    for (Path file : files(from)) {
      Path copy = to.resolve(from.relativize(file).toString());
      Files.createDirectories(copy.getParent());
      Files.copy(file, copy);
    }
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> walk = Files.walk(folder)) {
      return new ArrayList<>(walk.filter(Files::isRegularFile).sorted().toList());
    }
  }
}
