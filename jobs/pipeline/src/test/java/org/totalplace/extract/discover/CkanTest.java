package org.totalplace.extract.discover;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.totalplace.source.FindRule;
import org.totalplace.source.FindRule.Kind;

final class CkanTest {
  private static final String SEARCH = "https://data.gov.uk/api/action/package_search";
  private static final String ENTRY =
      """
      {"title":"Spending over £500","name":"spend","license_id":"uk-ogl",
       "organization":{"title":"%s","name":"devon"},
       "resources":[
        {"name":"April","url":"https://devon.gov.uk/download?id=7","format":"CSV"},
        {"name":"May","url":"https://devon.gov.uk/may.xlsx","format":"","url_type":"upload",
         "last_modified":"2026-06-01T10:00:00"},
        {"name":"Guide","url":"https://devon.gov.uk/guide.pdf","format":"PDF"},
        {"name":"Old","url":"https://devon.gov.uk/old.csv","format":"CSV","state":"deleted"}]}
      """;

  @Test
  void find_search_takesDataOfTheOrganisationOnly() throws Exception {
    PagesFixture web =
        new PagesFixture()
            .put(
                SEARCH + "?q=%22Devon%22+spend&rows=100&start=0",
                "{\"result\":{\"count\":2,\"results\":["
                    + ENTRY.formatted("Devon County Council")
                    + ","
                    + ENTRY.formatted("Somerset").replace("\"devon\"", "\"somerset\"")
                    + "]}}");
    FindRule rule =
        PagesFixture.rule(
            Kind.CKAN,
            SEARCH,
            "\"Devon\" spend",
            List.of("devon county council"),
            List.of("*spend*"),
            List.of());
    assertThat(web.find(rule))
        .containsExactly(
            new FoundFile("https://devon.gov.uk/download?id=7", "April", "", "", "uk-ogl"),
            new FoundFile(
                "https://devon.gov.uk/may.xlsx", "May", "", "2026-06-01T10:00:00", "uk-ogl"));
  }

  @Test
  void find_publisherBySlug_isAFilter() throws Exception {
    PagesFixture web =
        new PagesFixture()
            .put(
                SEARCH + "?fq=organization%3A%28devon+OR+the-devon%29&rows=100&start=0",
                "{\"result\":{\"count\":1,\"results\":[" + ENTRY.formatted("Devon") + "]}}");
    FindRule rule =
        PagesFixture.rule(
            Kind.CKAN,
            SEARCH,
            "organization:(devon OR the-devon)",
            List.of("devon", "the-devon"),
            List.of("*spend*"),
            List.of());
    assertThat(web.find(rule)).hasSize(2);
  }

  @Test
  void find_moreThanAPage_readsOnUntilTheCount() throws Exception {
    String page = "{\"result\":{\"count\":150,\"results\":[]}}";
    PagesFixture web =
        new PagesFixture()
            .put(SEARCH + "?q=x&rows=100&start=0", page)
            .put(SEARCH + "?q=x&rows=100&start=100", page);
    web.find(PagesFixture.rule(Kind.CKAN, SEARCH, "x", List.of(), List.of(), List.of()));
    assertThat(web.read).hasSize(2);
  }

  @Test
  void find_oneEntry_takesItsFiles() throws Exception {
    String show = "https://data.leeds.gov.uk/api/3/action/package_show?id=spend";
    PagesFixture web = new PagesFixture().put(show, "{\"result\":" + ENTRY + "}");
    assertThat(web.find(PagesFixture.rule(Kind.CKAN, show))).hasSize(2);
  }
}
