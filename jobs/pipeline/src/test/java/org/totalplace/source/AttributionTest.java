package org.totalplace.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.totalplace.KeptFile;
import org.totalplace.reference.Home;

class AttributionTest {
  private static final Home HOME = Home.find();
  private static final Path FILE = HOME.folder().resolve("ATTRIBUTION.md");

  @Test
  void attribution_isThatOfTheCatalogue() throws IOException {
    Catalogue catalogue = Catalogue.load(List.of(HOME.referenceData().sources()));
    String made = Attribution.markdown(catalogue, HOME.referenceData().attribution());
    KeptFile.holds(FILE, made);
    assertThat(catalogue.shown(Set.of()))
        .allSatisfy(source -> assertThat(made).contains(source.id()));
  }

  @Test
  void placesNamedInTheStatements_areThere() throws IOException {
    for (String line : Files.readAllLines(HOME.referenceData().attribution())) {
      java.util.regex.Pattern.compile("reference-data/[a-z/_.]+")
          .matcher(line)
          .results()
          .forEach(place -> assertThat(HOME.folder().resolve(place.group())).exists());
    }
  }
}
