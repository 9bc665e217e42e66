package org.totalplace.tools.facts;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.totalplace.KeptFile;
import org.totalplace.reference.Home;

/** Tables that are read by the layouts of our source definitions, on small workbooks. */
class LayoutFactsTest {
  private static final Path SAMPLES =
      Home.find().folder().resolve("jobs/tools/src/test/resources/org/totalplace/tools/layouts");

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"analysis"})
  void tables_ofSmallWorkbooks_areAsExpected(String sample) throws Exception {
    Samples.make(SAMPLES.resolve(sample).resolve("published"), folder.resolve("published"));
    for (String part :
        List.of("sources", "official/crosswalk", "places/former_district_population.csv")) {
      copy(Home.find().referenceData().resolve(part), folder.resolve("reference-data/" + part));
    }

    PrintStream nowhere = new PrintStream(PrintStream.nullOutputStream());
    new OfficialFacts(new Home(folder), nowhere).run(List.of(folder.resolve("published")));

    Path expected = SAMPLES.resolve(sample).resolve("expected");
    for (Path file : files(expected)) {
      String path = expected.relativize(file).toString();
      KeptFile.holds(file, Files.readString(folder.resolve("reference-data").resolve(path)));
    }
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
      return walk.filter(Files::isRegularFile).sorted().toList();
    }
  }
}
