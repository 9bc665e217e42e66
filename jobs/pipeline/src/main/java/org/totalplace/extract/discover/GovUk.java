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
 * Collections and publications of GOV.UK, through its content API. A collection lists publications
 * with the day of their last change, so that only those that changed are opened. With a query the
 * address is that of its search, which lists them in the same way.
 */
final class GovUk implements Finder {
  private static final String API = "/api/content/";

  /** The most that one search may ask for is 1,500. */
  private static final int MOST = 500;

  @Override
  public List<FoundFile> find(FindRule rule, Pages pages, LocalDate today)
      throws FetchFailure, InterruptedException {
    Wanted wanted = new Wanted(rule);
    String site = site(rule.address());
    if (!rule.query().isEmpty()) {
      return search(rule, pages, wanted);
    }
    JsonNode page = JsonPage.read(pages, api(rule.address()), "");
    JsonPage.need(page, "details", rule.address());
    List<FoundFile> files = new ArrayList<>(attachments(page, site, wanted));
    for (JsonNode document : page.path("links").path("documents")) {
      String path = JsonPage.text(document, "base_path");
      boolean isOpen = !document.path("withdrawn").asBoolean(false) && path.startsWith("/");
      if (isOpen && wanted.isPage(JsonPage.text(document, "title"), path)) {
        String changed = JsonPage.text(document, "public_updated_at");
        JsonNode publication = JsonPage.read(pages, api(site + path), changed);
        files.addAll(attachments(publication, site, wanted));
      }
    }
    return files;
  }

  /** Publications that are of none but the rule's organisations: a joint one is its parent's. */
  private static List<FoundFile> search(FindRule rule, Pages pages, Wanted wanted)
      throws FetchFailure, InterruptedException {
    List<FoundFile> files = new ArrayList<>();
    String site = site(rule.address());
    for (String organisation : rule.organisations()) {
      JsonNode answer = JsonPage.read(pages, search(rule, organisation), "");
      for (JsonNode result : JsonPage.need(answer, "results", rule.address())) {
        String path = JsonPage.text(result, "link");
        boolean isTheirs = !result.path("organisations").isEmpty();
        for (JsonNode owner : result.path("organisations")) {
          isTheirs &= wanted.isOrganisation(JsonPage.text(owner, "slug"));
        }
        if (isTheirs
            && path.startsWith("/")
            && wanted.isPage(JsonPage.text(result, "title"), path)) {
          String changed = JsonPage.text(result, "public_timestamp");
          JsonNode publication = JsonPage.read(pages, api(site + path), changed);
          files.addAll(attachments(publication, site, wanted));
        }
      }
    }
    return files;
  }

  private static String search(FindRule rule, String organisation) {
    return "%s?filter_organisations=%s&q=%s&count=%d%s"
        .formatted(
            rule.address(),
            URLEncoder.encode(organisation, StandardCharsets.UTF_8),
            URLEncoder.encode(rule.query(), StandardCharsets.UTF_8),
            MOST,
            "&fields=title&fields=link&fields=public_timestamp&fields=organisations");
  }

  private static List<FoundFile> attachments(JsonNode page, String site, Wanted wanted) {
    List<FoundFile> files = new ArrayList<>();
    for (JsonNode attachment : page.path("details").path("attachments")) {
      String url = JsonPage.text(attachment, "url");
      String whole = url.startsWith("/") ? site + url : url;
      String title = JsonPage.text(attachment, "title");
      String name = JsonPage.text(attachment, "filename");
      boolean isFile = !JsonPage.text(attachment, "attachment_type").equals("html");
      if (isFile && wanted.isFile(title, name, Wanted.path(whole))) {
        // an attachment that is replaced has another address
        files.add(new FoundFile(whole, title, name, whole, ""));
      }
    }
    return files;
  }

  /** The address of a page for people, as that of the API. */
  private static String api(String address) {
    int path = address.indexOf('/', address.indexOf("://") + 3);
    String after = path < 0 ? "" : address.substring(path + 1);
    return address.contains(API) ? address : site(address) + API + after;
  }

  private static String site(String address) {
    int path = address.indexOf('/', address.indexOf("://") + 3);
    return path < 0 ? address : address.substring(0, path);
  }
}
