package org.totalplace.extract.discover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.totalplace.extract.fetch.FetchFailure;
import org.totalplace.source.FindRule.Kind;

final class GovUkTest {
  private static final String SITE = "https://www.gov.uk";
  private static final String COLLECTION = "/government/collections/spend-over-25-000";

  @Test
  void find_collection_opensPublicationsThatAreNamedAndTakesData() throws Exception {
    PagesFixture web =
        new PagesFixture()
            .put(
                SITE + "/api/content" + COLLECTION,
                """
                {"details":{},"links":{"documents":[
                 {"base_path":"/government/publications/april","title":"Spend over £25,000: April"},
                 {"base_path":"/government/publications/old","title":"Spend: old","withdrawn":true},
                 {"base_path":"/government/publications/gifts","title":"Gifts and hospitality"}]}}
                """)
            .put(
                SITE + "/api/content/government/publications/april",
                """
                {"details":{"attachments":[
                 {"attachment_type":"file","title":"April 2026","filename":"april.csv",
                  "url":"https://assets.publishing.service.gov.uk/media/1/april.csv"},
                 {"attachment_type":"html","title":"April 2026","url":"/government/april/april"},
                 {"attachment_type":"file","title":"Contracts","filename":"contracts.csv",
                  "url":"/media/2/contracts.csv"}]}}
                """);
    List<FoundFile> files =
        web.find(
            PagesFixture.rule(
                Kind.GOVUK,
                SITE + COLLECTION,
                "",
                List.of(),
                List.of("spend*"),
                List.of("*contract*")));
    assertThat(files)
        .extracting(FoundFile::url)
        .containsExactly("https://assets.publishing.service.gov.uk/media/1/april.csv");
    assertThat(web.read).hasSize(2);
  }

  @Test
  void find_search_opensWhatIsOfNoOtherBodyAndIsNamed() throws Exception {
    PagesFixture web =
        new PagesFixture()
            .put(
                SITE
                    + "/api/search.json?filter_organisations=small-agency&q=spending+over+25%2C000"
                    + "&count=500&fields=title&fields=link&fields=public_timestamp"
                    + "&fields=organisations",
                """
                {"results":[
                 {"link":"/government/publications/april","title":"Spending over £25,000: April",
                  "organisations":[{"slug":"small-agency"}]},
                 {"link":"/government/publications/joint","title":"Spending over £25,000: both",
                  "organisations":[{"slug":"small-agency"},{"slug":"its-department"}]},
                 {"link":"/government/publications/nobody","title":"Spending over £25,000"},
                 {"link":"https://elsewhere.example/25","title":"Spending over £25,000: theirs",
                  "organisations":[{"slug":"small-agency"}]},
                 {"link":"/government/publications/plan","title":"Business plan",
                  "organisations":[{"slug":"small-agency"}]}],"total":5}
                """)
            .put(
                SITE + "/api/content/government/publications/april",
                """
                {"details":{"attachments":[
                 {"attachment_type":"file","title":"April 2026","filename":"april.csv",
                  "url":"https://assets.publishing.service.gov.uk/media/1/april.csv"}]}}
                """);
    List<FoundFile> files =
        web.find(
            PagesFixture.rule(
                Kind.GOVUK,
                SITE + "/api/search.json",
                "spending over 25,000",
                List.of("small-agency"),
                List.of("*25,000*"),
                List.of()));
    assertThat(files)
        .extracting(FoundFile::url)
        .containsExactly("https://assets.publishing.service.gov.uk/media/1/april.csv");
    assertThat(web.read).hasSize(2);
  }

  @Test
  void find_pageThatIsNoContent_fails() {
    PagesFixture web = new PagesFixture().put(SITE + "/api/content/x", "{}");
    assertThatThrownBy(() -> web.find(PagesFixture.rule(Kind.GOVUK, SITE + "/x")))
        .isInstanceOf(FetchFailure.class)
        .hasMessageContaining("details");
    web.put(SITE + "/api/content/x", "<html>maintenance</html>");
    assertThatThrownBy(() -> web.find(PagesFixture.rule(Kind.GOVUK, SITE + "/x")))
        .hasMessageContaining("no JSON");
  }
}
