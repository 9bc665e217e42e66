package org.totalplace.nightly;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.totalplace.extract.fetch.FetchSettings;
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
  static final String CSV = "text/csv";
  static final String WORKBOOK = "SAMPLE-spending-2024-04-to-05.xlsx";

  final LoopbackWeb govUk = new LoopbackWeb();
  final LoopbackWeb portal = new LoopbackWeb();
  final LoopbackWeb registry = new LoopbackWeb();
  final LoopbackWeb burnley = new LoopbackWeb();
  final LoopbackWeb pendle = new LoopbackWeb();
  final LoopbackWeb county = new LoopbackWeb();
  final LoopbackWeb hospitals = new LoopbackWeb();

  SampleWeb() throws IOException {}

  /** Every answer takes its time, so that there is time to kill whoever asks. */
  SampleWeb slow(Duration pause) {
    sites().values().forEach(site -> site.slow(pause));
    return this;
  }

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

  /** The first night: all files, one of which breaks off once. */
  void everythingIsThere() throws IOException {
    collection(Map.of("2024-04", "2024-05-01T09:00:00Z"));
    resources(new TreeMap<>(Map.of(burnley("04"), "2024-05-01", burnley("05"), "2024-06-01")));
    for (String month : List.of("04", "05")) {
      burnley.file("/open/" + burnley(month), CSV, sample(BURNLEY, burnley(month)));
      hospitals.file("/" + hospitals(month), CSV, sample(HOSPITALS, hospitals(month)));
      pendle.file("/files/" + pendle(month), CSV, sample(PENDLE, pendle(month)));
    }
    hospitals.file("/" + hospitals("06"), CSV, sample(HOSPITALS, hospitals("06")));
    pendle.redirect("/spending", 302, "/council/spending");
    String links = page("/files/" + pendle("04"), "/files/" + pendle("05"), "/files/guide.pdf");
    pendle.file("/council/spending", "text/html", links);
    county.file("/", "text/html", page(WORKBOOK));
    byte[] workbook = sample(COUNTY, WORKBOOK);
    AtomicInteger times = new AtomicInteger();
    county.put(
        "/" + WORKBOOK,
        exchange -> {
          if (times.incrementAndGet() == 1) {
            LoopbackWeb.cut(exchange, workbook, 50_000);
          } else {
            LoopbackWeb.whole(exchange, "application/octet-stream", workbook);
          }
        });
    registry.file(
        "/data.json",
        "application/json",
        """
        [{"title":"Grants","license":"https://creativecommons.org/licenses/by/4.0/",
          "publisher":{"name":"Fund"},"distribution":[{"downloadURL":"%1$s/grants.json"}]},
         {"title":"Closed","license":"All rights reserved",
          "publisher":{"name":"Other"},"distribution":[{"downloadURL":"%1$s/closed.json"}]}]"""
            .formatted(registry.site()));
    registry.file("/grants.json", "application/json", sample(FUND, "SAMPLE-grants-2024.json"));
  }

  /** Another night: a changed file, a moved page and an error page. */
  void changes() throws IOException {
    resources(new TreeMap<>(Map.of(burnley("04"), "2024-05-01", burnley("05"), "2024-08-02")));
    byte[] may = sample(BURNLEY, burnley("05"));
    burnley.file("/open/" + burnley("05"), CSV, withoutLastLine(may));
    pendle.redirect("/spending", 301, "/new/spending");
    pendle.remove("/council/spending");
    String links = page("/files/" + pendle("04"), "/files/" + pendle("05"));
    pendle.file("/new/spending", "text/html", links);
    hospitals.file("/" + hospitals("05"), CSV, "<!DOCTYPE html><title>Sorry</title>");
  }

  static String burnley(String month) {
    return "SAMPLE-spending-over-500-2024-" + month + ".csv";
  }

  static String hospitals(String month) {
    return "SAMPLE-over-25k-2024-" + month + ".csv";
  }

  static String pendle(String month) {
    return "SAMPLE-payments-2024-" + month + ".csv";
  }

  private static byte[] withoutLastLine(byte[] csv) {
    int end = csv.length - 1;
    do {
      end--;
    } while (csv[end] != '\n');
    return Arrays.copyOf(csv, end + 1);
  }

  /** As for real servers, but for the pauses and this machine. */
  static FetchSettings visitor() {
    FetchSettings polite = FetchSettings.polite("1", "https://example.org");
    return new FetchSettings(
        polite.product(),
        polite.userAgent(),
        Duration.ZERO,
        polite.connect(),
        polite.idle(),
        polite.total(),
        polite.longestWait(),
        2,
        polite.redirects(),
        polite.mostBytes(),
        true);
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
