package org.totalplace.extract.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** By RFC 9309. */
final class RobotsRulesTest {
  @Test
  void allows_longestPattern_decides() {
    RobotsRules rules =
        rules("User-Agent: *\nDisallow: /data/\nAllow: /data/open/\nDisallow: /*.php$\n");
    assertThat(rules.allows("/")).isTrue();
    assertThat(rules.allows("/data/x.csv")).isFalse();
    assertThat(rules.allows("/data/open/x.csv")).isTrue();
    assertThat(rules.allows("/index.php")).isFalse();
    assertThat(rules.allows("/index.php?x=1")).isTrue();
  }

  @Test
  void allows_samePatternTwice_allows() {
    assertThat(rules("User-agent: *\nDisallow: /a\nAllow: /a\n").allows("/a/b")).isTrue();
  }

  @Test
  void parse_groupsThatNameUs_areJoinedAndOthersIgnored() {
    RobotsRules rules =
        rules(
            """
            User-agent: *
            Disallow: /
            User-agent: other
            User-agent: totalplace/1.0 # us
            Disallow: /a
            Crawl-delay: 2.5
            User-agent: TotalPlace
            Disallow: /b
            """);
    assertThat(rules.allows("/c")).isTrue();
    assertThat(rules.allows("/a")).isFalse();
    assertThat(rules.allows("/b")).isFalse();
    assertThat(rules.crawlDelay()).isEqualTo(Duration.ofMillis(2500));
  }

  @Test
  void parse_emptyOrWebPage_allowsAll() {
    assertThat(rules("").allows("/x")).isTrue();
    assertThat(rules("<!doctype html><p>Not found: 404</p>").allows("/x")).isTrue();
    assertThat(rules("User-agent: *\nDisallow:\n").allows("/x")).isTrue();
  }

  @Test
  void allows_percentSigns_areComparedInOneForm() {
    assertThat(rules("User-agent: *\nDisallow: /a%3cb\n").allows("/a%3Cb")).isFalse();
  }

  @Test
  void allows_manyStars_endsSoon() {
    String stars = "/" + "a*".repeat(500) + "b";
    assertThat(rules("User-agent: *\nDisallow: " + stars).allows("/" + "a".repeat(2000))).isTrue();
  }

  private static RobotsRules rules(String text) {
    return RobotsRules.parse(text, "TotalPlace");
  }
}
