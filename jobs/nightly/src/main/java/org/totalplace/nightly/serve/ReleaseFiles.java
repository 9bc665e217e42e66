package org.totalplace.nightly.serve;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Answers GET and HEAD, whole or by one byte range (databases in the browser read by ranges), from
 * inside one folder only: links that lead out of it are not followed. The root shows the site of
 * the release where it has one.
 */
final class ReleaseFiles implements HttpHandler {
  private static final int BUFFER = 1 << 16;
  private static final int MISDIRECTED = 421;

  private final Path folder;

  ReleaseFiles(Path folder) {
    this.folder = folder;
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      SafeHeaders.set(exchange);
      if (!HostHeader.isOfThisMachine(exchange.getRequestHeaders())) {
        exchange.sendResponseHeaders(MISDIRECTED, -1);
        return;
      }
      boolean isHead = exchange.getRequestMethod().equals("HEAD");
      if (!isHead && !exchange.getRequestMethod().equals("GET")) {
        exchange.getResponseHeaders().set("Allow", "GET, HEAD");
        exchange.sendResponseHeaders(405, -1);
        return;
      }
      String path = exchange.getRequestURI().getPath();
      if (path.equals("/") && Files.isRegularFile(folder.resolve("site/index.html"))) {
        exchange.getResponseHeaders().set("Location", "/site/");
        exchange.sendResponseHeaders(302, -1);
        return;
      }
      Optional<Path> file = find(path);
      if (file.isEmpty()) {
        exchange.sendResponseHeaders(404, -1);
      } else if (Files.isDirectory(file.get())) {
        FolderPage.send(exchange, file.get(), isHead);
      } else {
        send(exchange, file.get(), isHead);
      }
    }
  }

  /** The file of a decoded URL path, if it exists inside the folder. */
  Optional<Path> find(String urlPath) throws IOException {
    try {
      Path root = folder.toRealPath();
      Path wanted = root.resolve(urlPath.replaceFirst("^/+", "")).normalize();
      if (!wanted.startsWith(root) || !Files.exists(wanted)) {
        return Optional.empty();
      }
      Path real = wanted.toRealPath();
      Path index = real.resolve("index.html");
      Path found = Files.isRegularFile(index) && urlPath.endsWith("/") ? index : real;
      return real.startsWith(root) ? Optional.of(found) : Optional.empty();
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  private static void send(HttpExchange exchange, Path file, boolean isHead) throws IOException {
    try (FileChannel channel = FileChannel.open(file)) {
      Headers answer = exchange.getResponseHeaders();
      FileVersion version = FileVersion.of(file);
      version.set(answer);
      if (version.isKnown(exchange.getRequestHeaders())) {
        exchange.sendResponseHeaders(304, -1);
        return;
      }
      answer.set("Content-Type", ContentType.of(file));
      answer.set("Accept-Ranges", "bytes");
      long size = channel.size();
      Optional<ByteRange> range = Optional.empty();
      try {
        if (version.allowsRange(exchange.getRequestHeaders())) {
          range = ByteRange.parse(exchange.getRequestHeaders().getFirst("Range"), size);
        }
      } catch (IllegalArgumentException outside) {
        answer.set("Content-Range", "bytes */" + size);
        exchange.sendResponseHeaders(416, -1);
        return;
      }
      ByteRange part = range.orElse(new ByteRange(0, size));
      range.ifPresent(r -> answer.set("Content-Range", r.header(size)));
      int status = range.isPresent() ? 206 : 200;
      if (isHead || part.length() == 0) {
        answer.set("Content-Length", Long.toString(part.length()));
        exchange.sendResponseHeaders(status, -1);
        return;
      }
      exchange.sendResponseHeaders(status, part.length());
      copy(channel.position(part.from()), part.length(), exchange.getResponseBody());
    }
  }

  private static void copy(FileChannel from, long length, OutputStream to) throws IOException {
    ByteBuffer buffer = ByteBuffer.allocate(BUFFER);
    var out = Channels.newChannel(to);
    for (long left = length; left > 0; ) {
      buffer.clear().limit((int) Math.min(BUFFER, left));
      int read = from.read(buffer);
      if (read < 0) {
        throw new IOException("The file became shorter while it was sent");
      }
      left -= read;
      out.write(buffer.flip());
    }
  }
}
