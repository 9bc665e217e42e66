package org.totalplace.extract.discover;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.totalplace.extract.fetch.FetchFailure;
import org.totalplace.source.FindRule;
import tools.jackson.databind.JsonNode;

/**
 * An Opendatasoft portal: {@code https://HOST/api/explore/v2.1/catalog/datasets}. Each data set is
 * taken as the CSV that the portal makes of it.
 */
final class Opendatasoft implements Finder {
  @Override
  public List<FoundFile> find(FindRule rule, Pages pages, LocalDate today)
      throws FetchFailure, InterruptedException {
    Wanted wanted = new Wanted(rule);
    String where = "search(\"" + rule.query().replace("\"", "") + "\")";
    String query = rule.query().isEmpty() ? "" : "&where=" + encode(where);
    JsonNode answer = JsonPage.read(pages, rule.address() + "?limit=100" + query, "");
    List<FoundFile> files = new ArrayList<>();
    for (JsonNode entry : JsonPage.need(answer, "results", rule.address())) {
      String id = JsonPage.text(entry, "dataset_id");
      JsonNode metas = entry.path("metas").path("default");
      String title = JsonPage.text(metas, "title");
      String url = rule.address() + "/" + encode(id) + "/exports/csv";
      boolean isTheirs = wanted.isOrganisation(JsonPage.text(metas, "publisher"));
      if (isTheirs && wanted.isPage(title, id) && wanted.isFile(title, id + ".csv")) {
        String licence = JsonPage.text(metas, "license_url");
        files.add(
            new FoundFile(
                url,
                title,
                id + ".csv",
                JsonPage.text(metas, "data_processed"),
                licence.isEmpty() ? JsonPage.text(metas, "license") : licence));
      }
    }
    return files;
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
