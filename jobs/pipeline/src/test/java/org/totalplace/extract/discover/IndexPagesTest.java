package org.totalplace.extract.discover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.totalplace.source.FindRule;
import org.totalplace.source.FindRule.Kind;

final class IndexPagesTest {
  private static final String PAGE = "https://www.example.gov.uk/spend/";

  @Test
  void find_links_ofPagesYearsAndTheNextPage() throws Exception {
    PagesFixture web =
        new PagesFixture()
            .put(
                PAGE,
                """
                <a href="April 2026.csv">April <b>2026</b></a>
                <a href="/spend/2025">Spending 2025</a>
                <a href="https://elsewhere.org/spend">Spending elsewhere</a>
                <a href="contracts.csv">Contracts</a> <a href="mailto:x@y.org">Write</a>
                <a href="?page=2">Next page</a>
                """)
            .put(PAGE + "?page=2", "<a href=/spend/march.xls?v=2>March</a><a href='?'>Next</a>")
            .put("https://www.example.gov.uk/spend/2025", "<a href='2025/all.ods'>All</a>");
    List<FoundFile> files =
        web.find(
            PagesFixture.rule(
                Kind.HTML, PAGE, "", List.of(), List.of("Spending *"), List.of("contracts*")));
    assertThat(files)
        .extracting(FoundFile::url)
        .containsExactly(
            PAGE + "April%202026.csv",
            "https://www.example.gov.uk/spend/2025/all.ods",
            PAGE + "march.xls?v=2");
    assertThat(files.get(0).title()).isEqualTo("April 2026");
    assertThat(web.read).doesNotContain("https://elsewhere.org/spend");
  }

  @Test
  void find_pagesWithoutEnd_isRefused() {
    Pages endless =
        (address, version) -> {
          String query = address.getQuery() == null ? "0" : address.getQuery();
          return ("<a href='?" + (Integer.parseInt(query) + 1) + "'>Next</a>").getBytes();
        };
    FindRule rule = PagesFixture.rule(Kind.HTML, PAGE);
    assertThatThrownBy(() -> Discovery.find(rule, endless, PagesFixture.TODAY))
        .hasMessageContaining("more than 60 pages");
  }
}
