package org.totalplace.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.totalplace.classify.Rules;
import org.totalplace.reference.Home;
import org.totalplace.source.Catalogue;
import org.totalplace.source.SourceDefinition;

final class SampleAgenciesTest {
  @Test
  void publishersOfTheSamples_inTheRegister_allThere() {
    Home home = Home.find();
    Catalogue samples =
        Catalogue.load(List.of(home.referenceData().resolve("samples").resolve("sources")));
    Rules rules = Rules.load(home.referenceData());
    assertThat(samples.sources())
        .extracting(SourceDefinition::publisher)
        .as("Rows TP-SAMPLE-… of agencies.csv: without them the quickstart publishes nothing")
        .isNotEmpty()
        .allMatch(publisher -> rules.register().find(publisher).isPresent());
  }
}
