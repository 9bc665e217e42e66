package org.totalplace.extract.discover;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.totalplace.source.FindRule;
import org.totalplace.source.FindRule.Kind;

/** A site of which only the home is known. */
final class SiteTest {
  private static final String HOME = "https://www.example.nhs.uk/";

  @Test
  void find_fromTheHome_opensTheMostTellingLinkFirst() throws Exception {
    PagesFixture web =
        new PagesFixture()
            .put(
                HOME,
                """
                <title>Example Trust: what we spend</title> <a href="visitors.csv">Visitors</a>
                <a href="/spend-gone">Old spend</a> <a href="/spend-policy.pdf">Spend policy</a>
                <a href="/about">About us</a> <a href="/wards">Wards</a>
                <a href="https://elsewhere.org/publication-scheme">Publication scheme</a>
                """)
            .put(HOME + "about", "<a href=/scheme>Publication scheme</a><a href=/board>Board</a>")
            .put(
                HOME + "scheme", "<a href=/money>Spend over £25,000</a><a href=/about>About us</a>")
            .put(
                HOME + "money",
                """
                <title>Spend over £25,000</title>
                <a href="april.csv">April 2026</a> <a href="april.csv">again</a>
                <a href="get?id=5">May 2026 (XLSX, 30 KB)</a>
                <a href="contracts.csv">Contracts</a> <a href="policy.pdf">Policy</a>
                """);

    assertThat(web.find(rule()))
        .extracting(FoundFile::url)
        .containsExactly(HOME + "april.csv", HOME + "get?id=5");
    assertThat(web.read)
        .as("a link that leads nowhere is no failure, and a document is no page")
        .containsExactly(
            HOME, HOME + "spend-gone", HOME + "about", HOME + "scheme", HOME + "money");
  }

  @Test
  void find_fileThatSaysSoItself_isTakenFromAnyPage() throws Exception {
    PagesFixture web =
        new PagesFixture()
            .put(HOME, "<a href=/about>About us</a>")
            .put(
                HOME + "about",
                "<a href=spend-over-25k-april.csv>April</a><a href=beds.xlsx>Beds</a>");

    assertThat(web.find(rule())).extracting(FoundFile::title).containsExactly("April");
  }

  @Test
  void find_siteWithoutEnd_stopsAfterTwentyPages() throws Exception {
    int[] read = {0};
    Pages endless =
        (address, version) ->
            ("<a href='/spend/" + read[0]++ + "'>Spend</a><a href='/spend/x" + read[0] + "'>S</a>")
                .getBytes();

    assertThat(Discovery.find(rule(), endless, PagesFixture.TODAY)).isEmpty();
    assertThat(read[0]).isLessThanOrEqualTo(20);
  }

  private static FindRule rule() {
    return new FindRule(
        Kind.SITE,
        HOME,
        "",
        List.of(),
        List.of("*spend*", "publication scheme", "about us"),
        "",
        List.of("*spend*"),
        List.of("*contract*"),
        "",
        "");
  }
}
