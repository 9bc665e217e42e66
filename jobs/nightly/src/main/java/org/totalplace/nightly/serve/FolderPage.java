package org.totalplace.nightly.serve;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.totalplace.page.FolderListing;
import org.totalplace.page.Pages;

/** The page of a folder without an index page: the list of its contents. */
final class FolderPage {
  private FolderPage() {}

  static void send(HttpExchange exchange, Path folder, boolean isHead) throws IOException {
    String path = exchange.getRequestURI().getRawPath();
    if (!path.endsWith("/")) {
      exchange.getResponseHeaders().set("Location", "/" + path.replaceFirst("^/+", "") + "/");
      exchange.sendResponseHeaders(301, -1);
      return;
    }
    byte[] page = html(folder).getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
    exchange.getResponseHeaders().set("Cache-Control", "no-cache");
    if (isHead) {
      exchange.getResponseHeaders().set("Content-Length", Integer.toString(page.length));
      exchange.sendResponseHeaders(200, -1);
      return;
    }
    exchange.sendResponseHeaders(200, page.length);
    exchange.getResponseBody().write(page);
  }

  private static String html(Path folder) throws IOException {
    List<FolderListing.Entry> entries = new ArrayList<>();
    for (Path file : files(folder)) {
      String name = file.getFileName() + (Files.isDirectory(file) ? "/" : "");
      entries.add(new FolderListing.Entry(name, link(name)));
    }
    return Pages.html("FolderListing", new FolderListing(entries));
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }

  private static String link(String name) {
    try {
      return "./" + new URI(null, null, name, null).getRawPath().replace(":", "%3A");
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException("Not a file name: " + name, e);
    }
  }
}
