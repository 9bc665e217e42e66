package org.totalplace.extract.discover;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.totalplace.extract.fetch.FetchFailure;
import org.totalplace.extract.fetch.FetchFailure.Kind;
import org.totalplace.source.FindRule;

/** Pages of a web that is a map, and which of them were read. */
final class PagesFixture implements Pages {
  static final LocalDate TODAY = LocalDate.of(2026, 11, 1);

  final List<String> read = new ArrayList<>();
  private final Map<String, String> pages = new HashMap<>();

  PagesFixture put(String address, String text) {
    pages.put(address, text);
    return this;
  }

  @Override
  public byte[] read(URI address, String version) throws FetchFailure {
    read.add(address.toString());
    String text = pages.get(address.toString());
    if (text == null) {
      throw new FetchFailure(Kind.GONE, 404, address + " is not there");
    }
    return text.getBytes(StandardCharsets.UTF_8);
  }

  List<FoundFile> find(FindRule rule) throws Exception {
    return Discovery.find(rule, this, TODAY);
  }

  static FindRule rule(FindRule.Kind kind, String address) {
    return rule(kind, address, "", List.of(), List.of(), List.of());
  }

  static FindRule rule(
      FindRule.Kind kind,
      String address,
      String query,
      List<String> organisations,
      List<String> pages,
      List<String> notFiles) {
    return new FindRule(
        kind, address, query, organisations, pages, "Next*", List.of(), notFiles, "", "");
  }
}
