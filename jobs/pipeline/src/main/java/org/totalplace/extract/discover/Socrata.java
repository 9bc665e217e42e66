package org.totalplace.extract.discover;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.totalplace.extract.fetch.FetchFailure;
import org.totalplace.source.FindRule;
import tools.jackson.databind.JsonNode;

/**
 * A Socrata portal, asked at {@code https://HOST/api/catalog/v1}. Each data set is taken as the CSV
 * that the portal makes of it.
 */
final class Socrata implements Finder {
  @Override
  public List<FoundFile> find(FindRule rule, Pages pages, LocalDate today)
      throws FetchFailure, InterruptedException {
    Wanted wanted = new Wanted(rule);
    URI site = JsonPage.address(rule.address());
    String query = URLEncoder.encode(rule.query(), StandardCharsets.UTF_8);
    String asked =
        rule.address() + "?limit=100&only=datasets&domains=" + site.getHost() + "&q=" + query;
    JsonNode answer = JsonPage.read(pages, asked, "");
    List<FoundFile> files = new ArrayList<>();
    for (JsonNode entry : JsonPage.need(answer, "results", rule.address())) {
      JsonNode resource = entry.path("resource");
      String id = JsonPage.text(resource, "id");
      String title = JsonPage.text(resource, "name");
      boolean isTheirs = wanted.isOrganisation(JsonPage.text(resource, "attribution"));
      if (isTheirs && wanted.isPage(title, id) && wanted.isFile(title, id + ".csv")) {
        files.add(
            new FoundFile(
                site.resolve("/api/views/" + id + "/rows.csv?accessType=DOWNLOAD").toString(),
                title,
                id + ".csv",
                JsonPage.text(resource, "data_updated_at"),
                JsonPage.text(entry.path("metadata"), "license")));
      }
    }
    return files;
  }
}
