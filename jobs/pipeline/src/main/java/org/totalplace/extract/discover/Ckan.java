package org.totalplace.extract.discover;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.totalplace.extract.fetch.FetchFailure;
import org.totalplace.source.FindRule;
import tools.jackson.databind.JsonNode;

/**
 * A CKAN portal such as data.gov.uk. The address is that of {@code package_search}, which is asked
 * the query, or of one {@code package_show?id=…}. A query {@code organization:(slug)} is no text
 * but a filter, and finds all that a publisher has.
 */
final class Ckan implements Finder {
  private static final String PUBLISHER = "organization:";
  private static final int ROWS = 100;
  private static final int MOST_PAGES = 10;

  @Override
  public List<FoundFile> find(FindRule rule, Pages pages, LocalDate today)
      throws FetchFailure, InterruptedException {
    Wanted wanted = new Wanted(rule);
    List<FoundFile> files = new ArrayList<>();
    if (rule.query().isEmpty()) {
      JsonNode answer = JsonPage.read(pages, rule.address(), "");
      files.addAll(resources(JsonPage.need(answer, "result", rule.address()), rule, wanted));
      return files;
    }
    for (int page = 0; page < MOST_PAGES; page++) {
      JsonNode result =
          JsonPage.need(JsonPage.read(pages, search(rule, page), ""), "result", rule.address());
      for (JsonNode entry : JsonPage.need(result, "results", rule.address())) {
        files.addAll(resources(entry, rule, wanted));
      }
      if ((page + 1) * ROWS >= result.path("count").asInt(0)) {
        break;
      }
    }
    return files;
  }

  private static String search(FindRule rule, int page) {
    String query = URLEncoder.encode(rule.query(), StandardCharsets.UTF_8);
    String asked = rule.query().startsWith(PUBLISHER) ? "?fq=" : "?q=";
    return rule.address() + asked + query + "&rows=" + ROWS + "&start=" + page * ROWS;
  }

  private static List<FoundFile> resources(JsonNode entry, FindRule rule, Wanted wanted) {
    JsonNode organisation = entry.path("organization");
    boolean isTheirs =
        wanted.isOrganisation(
            JsonPage.text(organisation, "title"), JsonPage.text(organisation, "name"));
    List<FoundFile> files = new ArrayList<>();
    if (!isTheirs || !wanted.isPage(JsonPage.text(entry, "title"), JsonPage.text(entry, "name"))) {
      return files;
    }
    for (JsonNode resource : entry.path("resources")) {
      String url = JsonPage.text(resource, "url");
      String title = JsonPage.text(resource, "name");
      String format = JsonPage.text(resource, "format").toLowerCase(Locale.ROOT).replace(".", "");
      boolean isGone = JsonPage.text(resource, "state").equals("deleted");
      if (!isGone && wanted.isFile(title, title + "." + format, Wanted.path(url))) {
        files.add(new FoundFile(url, title, "", version(resource), licence(entry)));
      }
    }
    return files;
  }

  /** A portal knows changes only of what it keeps itself, not of what it links to. */
  private static String version(JsonNode resource) {
    boolean isKept = JsonPage.text(resource, "url_type").equals("upload");
    return isKept ? JsonPage.text(resource, "last_modified") : "";
  }

  private static String licence(JsonNode entry) {
    String id = JsonPage.text(entry, "license_id");
    return id.isEmpty() ? JsonPage.text(entry, "license_url") : id;
  }
}
