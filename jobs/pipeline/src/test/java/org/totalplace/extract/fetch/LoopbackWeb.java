package org.totalplace.extract.fetch;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** One site of the web on this machine: pages by path, and a list of what was asked. */
public final class LoopbackWeb implements AutoCloseable {
  /** Answers a request in any way. */
  public interface Page {
    void answer(HttpExchange exchange) throws IOException;
  }

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Map<String, Page> pages = new ConcurrentHashMap<>();
  private final List<String> asked = new ArrayList<>();
  private final List<HttpExchange> exchanges = new ArrayList<>();
  private volatile Duration pause = Duration.ZERO;

  public LoopbackWeb() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/", this::answer);
    server.start();
  }

  public String site() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  public URI address(String path) {
    return URI.create(site() + path);
  }

  public LoopbackWeb put(String path, Page page) {
    pages.put(path, page);
    return this;
  }

  /** A file with a tag made of its bytes; knows If-None-Match and Range. */
  public LoopbackWeb file(String path, String mediaType, String text) {
    return file(path, mediaType, text.getBytes(StandardCharsets.UTF_8));
  }

  public LoopbackWeb file(String path, String mediaType, byte[] bytes) {
    return put(path, exchange -> whole(exchange, mediaType, bytes));
  }

  public LoopbackWeb status(String path, int status) {
    return put(path, exchange -> exchange.sendResponseHeaders(status, -1));
  }

  public LoopbackWeb redirect(String path, int status, String location) {
    return put(
        path,
        exchange -> {
          exchange.getResponseHeaders().set("Location", location);
          exchange.sendResponseHeaders(status, -1);
        });
  }

  public LoopbackWeb remove(String path) {
    pages.remove(path);
    return this;
  }

  /**
   * From now on every answer comes in small pieces.
   *
   * @param wait before each piece
   */
  public LoopbackWeb slow(Duration wait) {
    pause = wait;
    return this;
  }

  /** Paths with their queries, in the order of asking; then forgets them. */
  public synchronized List<String> asked() {
    List<String> list = List.copyOf(asked);
    asked.clear();
    return list;
  }

  /** A header of the last request. */
  public synchronized String header(String name) {
    return exchanges.get(exchanges.size() - 1).getRequestHeaders().getFirst(name);
  }

  static void whole(HttpExchange exchange, String mediaType, String text) throws IOException {
    whole(exchange, mediaType, text.getBytes(StandardCharsets.UTF_8));
  }

  /** Sends a file as a good server does. */
  public static void whole(HttpExchange exchange, String mediaType, byte[] bytes)
      throws IOException {
    String tag = "\"" + Integer.toHexString(Arrays.hashCode(bytes)) + "\"";
    exchange.getResponseHeaders().set("ETag", tag);
    exchange.getResponseHeaders().set("Content-Type", mediaType);
    String range = exchange.getRequestHeaders().getFirst("Range");
    boolean isSame = tag.equals(exchange.getRequestHeaders().getFirst("If-Range"));
    if (tag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
      exchange.sendResponseHeaders(304, -1);
    } else if (range != null && isSame) {
      int from = Integer.parseInt(range.replaceAll("\\D", ""));
      String said = "bytes " + from + "-" + (bytes.length - 1) + "/" + bytes.length;
      exchange.getResponseHeaders().set("Content-Range", said);
      exchange.sendResponseHeaders(206, bytes.length - from);
      exchange.getResponseBody().write(bytes, from, bytes.length - from);
    } else {
      exchange.sendResponseHeaders(200, bytes.length);
      exchange.getResponseBody().write(bytes);
    }
  }

  /** Promises the whole and sends some of it. */
  public static void cut(HttpExchange exchange, byte[] bytes, int after) throws IOException {
    String tag = "\"" + Integer.toHexString(Arrays.hashCode(bytes)) + "\"";
    exchange.getResponseHeaders().set("ETag", tag);
    exchange.sendResponseHeaders(200, bytes.length);
    exchange.getResponseBody().write(bytes, 0, after);
    exchange.getResponseBody().flush();
  }

  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().toString();
    Page page;
    synchronized (this) {
      asked.add(path);
      exchanges.add(exchange);
      page = pages.get(path);
    }
    try (exchange) {
      if (!pause.isZero()) {
        exchange.setStreams(null, new InPieces(exchange.getResponseBody(), pause));
      }
      if (page == null) {
        exchange.sendResponseHeaders(404, -1);
      } else {
        page.answer(exchange);
      }
    }
  }

  /** Whatever is written goes out in sixteen pieces. */
  private static final class InPieces extends FilterOutputStream {
    private static final int PIECES = 16;

    private final Duration pause;

    InPieces(OutputStream out, Duration pause) {
      super(out);
      this.pause = pause;
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      int piece = Math.max(1, length / PIECES);
      for (int done = 0; done < length; done += piece) {
        rest();
        out.write(bytes, from + done, Math.min(piece, length - done));
        out.flush();
      }
    }

    private void rest() throws InterruptedIOException {
      try {
        Thread.sleep(pause.toMillis());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new InterruptedIOException("The web is closed");
      }
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
