package org.totalplace.extract;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/**
 * Tells an error page that is sent as a file from a file, before it takes the place of the last
 * good one. Tables of HTML are published as {@code .xls} and {@code .html}; under any other name a
 * web page is no data.
 */
final class NoData {
  private static final int LOOKED_AT = 1 << 16;

  private NoData() {}

  /**
   * @param name that says what the file should be
   * @return what it is instead; empty where it may be data
   */
  static Optional<String> in(Path file, String name) {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] start = in.readNBytes(LOOKED_AT);
      if (start.length == 0) {
        return Optional.of("is empty");
      }
      String text = plain(new String(start, StandardCharsets.ISO_8859_1));
      boolean isPage = text.startsWith("<!doctype html") || text.startsWith("<html");
      String ending = name.toLowerCase(Locale.ROOT);
      boolean mayBeTable =
          ending.endsWith(".xls") || ending.endsWith(".html") || ending.endsWith(".htm");
      boolean isTable = mayBeTable && text.contains("<table");
      return isPage && !isTable ? Optional.of("is a web page, not a file") : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + file, e);
    }
  }

  /** Lower case, without what may come before the first element. */
  private static String plain(String text) {
    String rest = text.startsWith("\u00ef\u00bb\u00bf") ? text.substring(3) : text;
    rest = rest.stripLeading().toLowerCase(Locale.ROOT);
    while (rest.startsWith("<!--") || rest.startsWith("<?xml")) {
      String end = rest.startsWith("<!--") ? "-->" : "?>";
      int at = rest.indexOf(end);
      rest = at < 0 ? "" : rest.substring(at + end.length()).stripLeading();
    }
    return rest;
  }
}
