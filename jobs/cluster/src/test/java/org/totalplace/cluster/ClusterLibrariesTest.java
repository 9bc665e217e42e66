package org.totalplace.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.totalplace.csv.CsvRow;
import org.totalplace.csv.CsvTable;
import org.totalplace.reference.Home;

/** The libraries that the engine has beside those of the program, and what their licences allow. */
@Tag("cluster")
final class ClusterLibrariesTest {
  private static final Set<String> COMPATIBLE =
      Set.of(
          "0BSD",
          "Apache-2.0",
          "BSD-3-Clause",
          "CDDL-1.0",
          "EPL-2.0",
          "MIT",
          "MIT-0",
          "Unicode-3.0");

  @Test
  void librariesOfTheEngine_areListedWithALicenceThatGoesWithApache() throws IOException {
    Path home = Home.find().folder();
    Map<String, String> added = licences(home.resolve("jobs/cluster/libraries.csv"));
    Map<String, String> program = licences(home.resolve("docs/libraries.csv"));
    Set<String> used = new TreeSet<>();
    try (Stream<Path> jars = Files.list(Path.of(System.getenv("SPARK_HOME")).resolve("jars"))) {
      jars.map(jar -> jar.getFileName().toString().replaceFirst("(-\\d.*)?\\.jar", ""))
          .filter(name -> !name.startsWith("total-place") && !program.containsKey(name))
          .forEach(used::add);
    }
    assertThat(added.keySet())
        .as("jobs/cluster/libraries.csv, beside docs/libraries.csv")
        .isEqualTo(used);
    assertThat(added)
        .allSatisfy(
            (library, licence) ->
                assertThat(Arrays.asList(licence.split(" OR ")))
                    .as(library)
                    .containsAnyElementsOf(COMPATIBLE));
  }

  private static Map<String, String> licences(Path list) {
    Map<String, String> licences = new TreeMap<>();
    for (CsvRow row : CsvTable.read(list)) {
      licences.put(row.get("library"), row.get("licence"));
    }
    return licences;
  }
}
