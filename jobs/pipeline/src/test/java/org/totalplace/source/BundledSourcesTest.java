package org.totalplace.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.totalplace.reference.Home;

/** The definitions that the project ships. */
class BundledSourcesTest {
  private static final Home HOME = Home.find();
  private static final Set<String> OTHERS =
      Set.of("README.md", "published.csv", "published_rules.csv");

  private final Catalogue catalogue = Catalogue.load(List.of(HOME.referenceData().sources()));

  @Test
  void everyDefinition_isUsable() {
    assertThat(catalogue.broken()).as("what is wrong is said in each").isEmpty();
    assertThat(catalogue.sources()).hasSizeGreaterThanOrEqualTo(151);
  }

  @Test
  void everyPublisher_isInTheRegisterOfAgencies() throws IOException {
    Set<String> agencies =
        Files.readAllLines(HOME.referenceData().resolve("agencies/agencies.csv")).stream()
            .map(line -> line.replaceFirst(",.*", ""))
            .collect(Collectors.toSet());

    assertThat(catalogue.sources())
        .as("publisher is an agency_id of reference-data/agencies/agencies.csv; add the body there")
        .allSatisfy(source -> assertThat(agencies).contains(source.publisher()));
  }

  @Test
  void everyFile_liesUnderNationPublisherDataset() throws IOException {
    Path folder = HOME.referenceData().sources();
    try (var files = Files.walk(folder)) {
      assertThat(
              files
                  .filter(Files::isRegularFile)
                  .map(file -> folder.relativize(file).toString())
                  .filter(path -> !OTHERS.contains(path)))
          .as("reference-data/sources/<nation>/<publisher>/<dataset>.yml")
          .allMatch(
              path ->
                  path.matches(
                      "(uk|england|scotland|wales|northern-ireland)/[a-z0-9-]+/[a-z0-9-]+\\.yml"));
    }
  }

  @Test
  void everySource_saysWhoseItIsAndWhatIsOdd() {
    assertThat(catalogue.shown(Set.of()))
        .allSatisfy(
            source -> {
              assertThat(source.title()).contains(":");
              assertThat(source.licence().attribution()).hasSizeGreaterThan(30);
              assertThat(source.notes()).as(source.id()).hasSizeGreaterThan(40);
              assertThat(source.assertions().minLines()).isPositive();
              assertThat(source.assertions().maxLines()).isLessThan(Long.MAX_VALUE);
            });
  }

  @Test
  void everyRuleOfFinding_asksByHttpsAndBelongsToOneSourceOfItsPublisher() {
    Set<String> searches = new HashSet<>();
    for (SourceDefinition source : catalogue.sources()) {
      for (FindRule rule : source.find().rules()) {
        assertThat(rule.address()).as(source.id()).startsWith("https://");
        assertThat(source.find().verified() + source.find().tried())
            .as(source.id() + ": verified, or what was tried")
            .isNotEqualTo("never");
        boolean isSearchOfGovUk = rule.address().equals("https://www.gov.uk/api/search.json");
        // GOV.UK asks by body; a CKAN portal is asked by words, and a rule then says whose it takes
        String whose = isSearchOfGovUk ? " " + rule.organisations() : "";
        assertThat(searches.add(rule.address() + " " + rule.query() + whose))
            .as(source.id() + ": two sources that ask the same would hold the same months")
            .isTrue();
        if (isSearchOfGovUk) {
          assertThat(rule.query()).as(source.id()).isNotEmpty();
          assertThat(rule.organisations()).as(source.id()).hasSize(1);
        } else if (rule.kind() == FindRule.Kind.GOVUK) {
          assertThat(rule.address()).startsWith("https://www.gov.uk/government/");
        }
        if (rule.kind() == FindRule.Kind.SITE) {
          assertThat(rule.pages()).as(source.id() + ": nothing leads from the home").isNotEmpty();
          assertThat(rule.files()).as(source.id()).isNotEmpty();
        }
      }
    }
  }

  @Test
  void titles_areDistinct() {
    assertThat(catalogue.sources()).extracting(SourceDefinition::title).doesNotHaveDuplicates();
  }

  @Test
  void columnHints_mapOrIgnoreAHeading_notBoth() {
    for (SourceDefinition source : catalogue.sources()) {
      Set<String> both = new HashSet<>(source.columns().ignore());
      both.retainAll(source.columns().names().keySet());
      assertThat(both).as(source.id()).isEmpty();
    }
  }
}
