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
 * An ArcGIS Hub, asked at {@code https://HOST/api/search/v1/collections/all/items}. Items that are
 * files are taken as they lie at {@code www.arcgis.com}.
 */
final class ArcGisHub implements Finder {
  private static final String FILES = "https://www.arcgis.com/sharing/rest/content/items/";

  @Override
  public List<FoundFile> find(FindRule rule, Pages pages, LocalDate today)
      throws FetchFailure, InterruptedException {
    Wanted wanted = new Wanted(rule);
    String query = URLEncoder.encode(rule.query(), StandardCharsets.UTF_8);
    URI site = JsonPage.address(rule.address());
    JsonNode answer = JsonPage.read(pages, site + "?limit=100&q=" + query, "");
    List<FoundFile> files = new ArrayList<>();
    for (JsonNode feature : JsonPage.need(answer, "features", rule.address())) {
      JsonNode item = feature.path("properties");
      String id = JsonPage.text(item, "id");
      String title = JsonPage.text(item, "title");
      String name = JsonPage.text(item, "name");
      boolean isTheirs =
          wanted.isOrganisation(JsonPage.text(item, "owner"), JsonPage.text(item, "source"));
      if (isTheirs && wanted.isPage(title) && wanted.isFile(title, name)) {
        files.add(
            new FoundFile(FILES + id + "/data", title, name, JsonPage.text(item, "modified"), ""));
      }
    }
    return files;
  }
}
