package org.totalplace.nightly.serve;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/** Media types of what a release holds, by the end of the name. */
final class ContentType {
  private static final String UNKNOWN = "application/octet-stream";
  private static final String FEED = "application/atom+xml; charset=utf-8";

  /** Whole names or ends of names that say more than their last part. */
  private static final Map<String, String> BY_NAME =
      Map.of("feed.xml", FEED, "csv-metadata.json", "application/csvm+json");

  private static final Map<String, String> BY_EXTENSION =
      Map.ofEntries(
          Map.entry("atom", FEED),
          Map.entry("css", "text/css; charset=utf-8"),
          Map.entry("csv", "text/csv; charset=utf-8"),
          Map.entry("duckdb", UNKNOWN),
          Map.entry("gz", "application/gzip"),
          Map.entry("html", "text/html; charset=utf-8"),
          Map.entry("js", "text/javascript; charset=utf-8"),
          Map.entry("json", "application/json"),
          Map.entry("jsonld", "application/ld+json"),
          Map.entry("md", "text/markdown; charset=utf-8"),
          Map.entry("mjs", "text/javascript; charset=utf-8"),
          Map.entry("parquet", "application/vnd.apache.parquet"),
          Map.entry("png", "image/png"),
          Map.entry("sql", "text/plain; charset=utf-8"),
          Map.entry("svg", "image/svg+xml"),
          Map.entry("txt", "text/plain; charset=utf-8"),
          Map.entry("wasm", "application/wasm"),
          Map.entry("webp", "image/webp"),
          Map.entry("xml", "application/xml"),
          Map.entry("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
          Map.entry("yml", "text/plain; charset=utf-8"),
          Map.entry("zip", "application/zip"));

  private ContentType() {}

  static String of(Path file) {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    if (!name.contains(".")) {
      return "text/plain; charset=utf-8";
    }
    for (Map.Entry<String, String> known : BY_NAME.entrySet()) {
      if (name.equals(known.getKey()) || name.endsWith("." + known.getKey())) {
        return known.getValue();
      }
    }
    return BY_EXTENSION.getOrDefault(name.substring(name.lastIndexOf('.') + 1), UNKNOWN);
  }
}
