package org.totalplace.extract.discover;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.totalplace.extract.fetch.FetchFailure;
import org.totalplace.source.FindRule;
import tools.jackson.databind.JsonNode;

/** The registry of 360Giving: one list of files, each with its publisher and its licence. */
final class ThreeSixtyGiving implements Finder {
  @Override
  public List<FoundFile> find(FindRule rule, Pages pages, LocalDate today)
      throws FetchFailure, InterruptedException {
    Wanted wanted = new Wanted(rule);
    List<FoundFile> files = new ArrayList<>();
    JsonNode registry = JsonPage.read(pages, rule.address(), "");
    if (!registry.isArray()) {
      throw new FetchFailure(
          FetchFailure.Kind.FAILED, 0, rule.address() + " has no list in its answer");
    }
    for (JsonNode entry : registry) {
      JsonNode publisher = entry.path("publisher");
      String title = JsonPage.text(entry, "title");
      boolean isTheirs =
          wanted.isOrganisation(
              JsonPage.text(publisher, "name"),
              JsonPage.text(publisher, "org_id"),
              JsonPage.text(publisher, "prefix"));
      if (isTheirs && wanted.isPage(title)) {
        // every entry of the registry is data; its addresses often have no ending
        for (JsonNode distribution : entry.path("distribution")) {
          String url = JsonPage.text(distribution, "downloadURL");
          if (!url.isEmpty() && (rule.files().isEmpty() || wanted.isFile(title, url))) {
            String licence = JsonPage.text(entry, "license");
            files.add(new FoundFile(url, title, "", "", licence.isEmpty() ? "unknown" : licence));
          }
        }
      }
    }
    return files;
  }
}
