package org.totalplace.extract.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;

final class AddressTest {
  private static final URI PAGE = URI.create("https://www.example.gov.uk/open/spend/index.html");

  @Test
  void resolve_asPublishersPrintThem_canBeAsked() {
    assertThat(resolve("April 2026 £500.csv"))
        .isEqualTo("https://www.example.gov.uk/open/spend/April%202026%20%C2%A3500.csv");
    assertThat(resolve("/a/../b.csv#top")).isEqualTo("https://www.example.gov.uk/b.csv");
    assertThat(resolve("//CDN.Example.org:443/100%.csv?x=a b"))
        .isEqualTo("https://cdn.example.org/100%25.csv?x=a%20b");
    assertThat(resolve("a%20b.csv")).endsWith("/open/spend/a%20b.csv");
    assertThat(resolve("https://www.example.gov.uk")).isEqualTo("https://www.example.gov.uk/");
  }

  @Test
  void resolve_whatIsNoPage_isEmpty() {
    for (String text : new String[] {"", "mailto:a@b.org", "javascript:alert(1)", "ftp://a/b"}) {
      assertThat(Address.resolve(PAGE, text)).as(text).isEmpty();
    }
  }

  private static String resolve(String text) {
    return Address.resolve(PAGE, text).orElseThrow().toString();
  }
}
