package org.totalplace.extract;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.totalplace.csv.CsvRow;
import org.totalplace.csv.CsvTable;

/**
 * The addresses that the files of an inbox folder came from, if stated: {@code .urls.csv} in the
 * source's folder, with {@code path} (under that folder) and {@code url}.
 */
record InboxUrls(Map<String, String> byPath) {
  static final String NAME = ".urls.csv";

  InboxUrls {
    byPath = Map.copyOf(byPath);
  }

  /**
   * @throws IllegalArgumentException when the file has other columns, or an invalid url
   */
  static InboxUrls of(Path folder) {
    Path file = folder.resolve(NAME);
    Map<String, String> urls = new TreeMap<>();
    if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      CsvTable.forEach(file, row -> add(urls, row));
    }
    return new InboxUrls(urls);
  }

  /** Empty where no address is stated. */
  String url(String path) {
    return byPath.getOrDefault(path, "");
  }

  private static void add(Map<String, String> urls, CsvRow row) {
    String url = row.get("url").strip();
    if (!url.matches("https?://[^\\s\\p{Cntrl}]+")) {
      throw new IllegalArgumentException(NAME + ":" + row.line() + " is no http address: " + url);
    }
    urls.put(row.get("path"), url);
  }
}
