package org.totalplace.tools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.totalplace.csv.CsvRow;
import org.totalplace.csv.CsvTable;
import org.totalplace.reference.Home;

/** The libraries that the program is given out with, and what their licences allow. */
final class LibrariesTest {
  /** Licences under which a library may go with a program under Apache-2.0. */
  private static final Set<String> COMPATIBLE =
      Set.of(
          "Apache-2.0",
          "MIT",
          "BSD-2-Clause",
          "BSD-3-Clause",
          "CC0-1.0",
          "CDDL-1.0",
          "EPL-1.0",
          "EPL-2.0",
          "MPL-1.1",
          "MPL-2.0");

  @Test
  void librariesOfTheProgram_areListedWithALicenceThatGoesWithApache() throws IOException {
    Path lib = Home.find().folder().resolve("jobs/nightly/target/total-place/lib");
    assumeThat(lib).as("The program is built by mvn package").isDirectory();
    Map<String, String> licences = new TreeMap<>();
    for (CsvRow row : CsvTable.read(Home.find().folder().resolve("docs/libraries.csv"))) {
      licences.put(row.get("library"), row.get("licence"));
    }
    Set<String> used = new TreeSet<>();
    try (Stream<Path> jars = Files.list(lib)) {
      jars.map(jar -> jar.getFileName().toString().replaceFirst("-\\d.*", ""))
          .filter(name -> !name.startsWith("total-place"))
          .forEach(used::add);
    }

    assertThat(licences.keySet())
        .as("docs/libraries.csv: mvn -Psbom package says the licence of each in sbom.json")
        .isEqualTo(used);
    assertThat(licences)
        .as("Of each library one licence must go with Apache-2.0")
        .allSatisfy(
            (library, licence) ->
                assertThat(Arrays.asList(licence.split(" OR ")))
                    .as(library)
                    .containsAnyElementsOf(COMPATIBLE));
  }
}
