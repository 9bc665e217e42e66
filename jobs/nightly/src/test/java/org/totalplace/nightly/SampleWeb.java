package org.totalplace.nightly;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.totalplace.extract.fetch.LoopbackWeb;

/**
 * The samples as their publishers would have them: GOV.UK, a CKAN portal, the registry of
 * 360Giving, and four bodies' own sites. Each is a host of its own on this machine.
 */
final class SampleWeb implements AutoCloseable {
  static final String DEPARTMENT = "sample-housing-and-communities-department";
  static final String BURNLEY = "sample-burnley-borough-council";
  static final String PENDLE = "sample-pendle-borough-council";
  static final String COUNTY = "sample-lancashire-county-council";
  static final String HOSPITALS = "sample-east-lancashire-hospitals";
  static final String FUND = "sample-community-fund";

  final LoopbackWeb govUk = new LoopbackWeb();
  final LoopbackWeb portal = new LoopbackWeb();
  final LoopbackWeb registry = new LoopbackWeb();
  final LoopbackWeb burnley = new LoopbackWeb();
  final LoopbackWeb pendle = new LoopbackWeb();
  final LoopbackWeb county = new LoopbackWeb();
  final LoopbackWeb hospitals = new LoopbackWeb();

  SampleWeb() throws IOException {}

  /** The sites by the names that a test uses. */
  Map<String, LoopbackWeb> sites() {
    Map<String, LoopbackWeb> sites = new LinkedHashMap<>();
    sites.put("govuk", govUk);
    sites.put("portal", portal);
    sites.put("registry", registry);
    sites.put("burnley", burnley);
    sites.put("pendle", pendle);
    sites.put("county", county);
    sites.put("hospitals", hospitals);
    return sites;
  }

  /** A sample file's bytes. */
  static byte[] sample(String source, String name) throws IOException {
    return Files.readAllBytes(Samples.inbox().resolve(source).resolve(name));
  }

  /** A collection with one publication for each of the months, changed on these days. */
  void collection(Map<String, String> changedByMonth) throws IOException {
    String documents =
        changedByMonth.entrySet().stream()
            .map(
                month ->
                    """
                    {"base_path":"/publications/%s","title":"Spend over £25,000: %s",
                     "public_updated_at":"%s"}"""
                        .formatted(month.getKey(), month.getKey(), month.getValue()))
            .collect(Collectors.joining(","));
    govUk.file(
        "/api/content/collections/spend",
        "application/json",
        "{\"details\":{},\"links\":{\"documents\":[" + documents + "]}}");
    for (String month : changedByMonth.keySet()) {
      String name = "SAMPLE-spend-over-25k-" + month + ".csv";
      govUk.file(
          "/api/content/publications/" + month,
          "application/json",
          """
          {"details":{"attachments":[{"attachment_type":"file","title":"%s","filename":"%s",
           "url":"/media/%s"}]}}"""
              .formatted(month, name, name));
      govUk.file("/media/" + name, "text/csv", sample(DEPARTMENT, name));
    }
  }

  /** What the portal knows of Burnley's files: name, and when it changed. */
  void resources(Map<String, String> changedByName) {
    String resources =
        changedByName.entrySet().stream()
            .map(
                file ->
                    """
                    {"name":"%s","format":"CSV","url":"%s/open/%s","url_type":"upload",
                     "last_modified":"%s"}"""
                        .formatted(file.getKey(), burnley.site(), file.getKey(), file.getValue()))
            .collect(Collectors.joining(","));
    portal.file(
        "/api/action/package_search?q=spend&rows=100&start=0",
        "application/json",
        """
        {"result":{"count":1,"results":[{"title":"Spending","name":"spend","license_id":"uk-ogl",
         "organization":{"title":"Burnley","name":"burnley"},"resources":[%s]}]}}"""
            .formatted(resources));
  }

  static String page(String... links) {
    return Stream.of(links)
        .map(link -> "<a href='" + link + "'>" + link + "</a>")
        .collect(Collectors.joining("\n", "<!doctype html><h1>Spending</h1>", ""));
  }

  /** Definitions of the samples that say where on this web their files are. */
  void define(Path folder) throws IOException {
    Map<String, String> rules =
        Map.of(
            DEPARTMENT, "{kind: govuk, address: \"" + govUk.site() + "/collections/spend\"}",
            BURNLEY,
                "{kind: ckan, address: \""
                    + portal.site()
                    + "/api/action/package_search\", query: spend, organisations: [burnley]}",
            PENDLE, "{kind: html, address: \"" + pendle.site() + "/spending\"}",
            COUNTY, "{kind: html, address: \"" + county.site() + "/\"}",
            HOSPITALS,
                "{kind: template, from: 2024-04, every: month, address: \""
                    + hospitals.site()
                    + "/SAMPLE-over-25k-{yyyy}-{mm}.csv\"}",
            FUND, "{kind: threesixty, address: \"" + registry.site() + "/data.json\"}");
    try (Stream<Path> files = Files.walk(Samples.sources())) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String text = Files.readString(file, StandardCharsets.UTF_8);
        String id = text.lines().filter(l -> l.startsWith("id: ")).findFirst().orElseThrow();
        String rule = rules.get(id.substring("id: ".length()).strip());
        String found =
            text.replace("find: {}", "find:\n  verified: never\n  rules:\n    - " + rule)
                .replaceFirst("min_lines: [0-9]+", "min_lines: 1");
        Path target = folder.resolve(Samples.sources().relativize(file).toString());
        Files.createDirectories(target.getParent());
        Files.writeString(target, found, StandardCharsets.UTF_8);
      }
    }
  }

  @Override
  public void close() {
    List.of(govUk, portal, registry, burnley, pendle, county, hospitals)
        .forEach(LoopbackWeb::close);
  }
}
