package org.totalplace.extract.discover;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.totalplace.source.FindRule;
import org.totalplace.source.FindRule.Kind;

/** The smaller kinds. */
final class PortalsTest {
  @Test
  void find_registryOf360Giving_hasALicenceForEachFile() throws Exception {
    String registry = "https://registry.example.org/data.json";
    PagesFixture web =
        new PagesFixture()
            .put(
                registry,
                """
                [{"title":"Grants 2025","license":"https://creativecommons.org/licenses/by/4.0/",
                  "publisher":{"name":"A Trust","prefix":"360G-A"},
                  "distribution":[{"downloadURL":"https://a.org/grants?format=csv"}]},
                 {"title":"Grants","publisher":{"name":"B"},
                  "distribution":[{"downloadURL":"https://b.org/g.xlsx"},{"accessURL":"x"}]}]
                """);
    assertThat(web.find(PagesFixture.rule(Kind.THREESIXTY, registry)))
        .extracting(FoundFile::url, FoundFile::licence)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(
                "https://a.org/grants?format=csv", "https://creativecommons.org/licenses/by/4.0/"),
            org.assertj.core.groups.Tuple.tuple("https://b.org/g.xlsx", "unknown"));
  }

  @Test
  void find_folderOnGitHub_hasAVersionForEachFile() throws Exception {
    String folder = "https://api.github.com/repos/a/b/contents/spend";
    PagesFixture web =
        new PagesFixture()
            .put(
                folder,
                """
                [{"name":"a.csv","type":"file","sha":"12ab","download_url":"https://raw/a.csv"},
                 {"name":"more","type":"dir","download_url":null}]
                """);
    assertThat(web.find(PagesFixture.rule(Kind.GITHUB, folder)))
        .containsExactly(new FoundFile("https://raw/a.csv", "a.csv", "a.csv", "12ab", ""));
  }

  @Test
  void find_opendatasoft_takesTheExport() throws Exception {
    String api = "https://data.example.gov.uk/api/explore/v2.1/catalog/datasets";
    PagesFixture web =
        new PagesFixture()
            .put(
                api + "?limit=100&where=search%28%22spend%22%29",
                """
                {"results":[{"dataset_id":"spend-2025","metas":{"default":{"title":"Spend 2025",
                 "license":"Open Government Licence v3.0","data_processed":"2026-01-01"}}}]}
                """);
    assertThat(web.find(query(Kind.OPENDATASOFT, api)))
        .containsExactly(
            new FoundFile(
                api + "/spend-2025/exports/csv",
                "Spend 2025",
                "spend-2025.csv",
                "2026-01-01",
                "Open Government Licence v3.0"));
  }

  @Test
  void find_socrata_takesTheRows() throws Exception {
    String api = "https://data.example.gov.uk/api/catalog/v1";
    PagesFixture web =
        new PagesFixture()
            .put(
                api + "?limit=100&only=datasets&domains=data.example.gov.uk&q=spend",
                """
                {"results":[{"resource":{"id":"ab12-cd34","name":"Spend",
                 "data_updated_at":"2026-02-02"},"metadata":{"license":"OGL"}}]}
                """);
    assertThat(web.find(query(Kind.SOCRATA, api)))
        .extracting(FoundFile::url)
        .containsExactly(
            "https://data.example.gov.uk/api/views/ab12-cd34/rows.csv?accessType=DOWNLOAD");
  }

  @Test
  void find_arcGis_takesFilesOnly() throws Exception {
    String api = "https://data.example.gov.uk/api/search/v1/collections/all/items";
    PagesFixture web =
        new PagesFixture()
            .put(
                api + "?limit=100&q=spend",
                """
                {"features":[{"properties":{"id":"0f","title":"Spend","name":"spend.csv",
                 "modified":1700000000}},{"properties":{"id":"1f","title":"A map","name":""}}]}
                """);
    assertThat(web.find(query(Kind.ARCGIS, api)))
        .extracting(FoundFile::url, FoundFile::version)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(
                "https://www.arcgis.com/sharing/rest/content/items/0f/data", "1700000000"));
  }

  @Test
  void find_template_namesEveryPeriodThatIsOver() throws Exception {
    FindRule rule =
        new FindRule(
            Kind.TEMPLATE,
            "https://a.gov.uk/{yyyy}/{mm}/{lower-month}-{yy}-{fy}.csv",
            "",
            List.of(),
            List.of(),
            "",
            List.of(),
            List.of(),
            "2026-01",
            "quarter");
    assertThat(new PagesFixture().find(rule))
        .extracting(FoundFile::url)
        .containsExactly(
            "https://a.gov.uk/2026/01/january-26-2025-26.csv",
            "https://a.gov.uk/2026/04/april-26-2026-27.csv",
            "https://a.gov.uk/2026/07/july-26-2026-27.csv");
  }

  private static FindRule query(Kind kind, String address) {
    return PagesFixture.rule(kind, address, "spend", List.of(), List.of(), List.of());
  }
}
