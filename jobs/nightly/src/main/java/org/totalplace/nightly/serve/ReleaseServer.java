package org.totalplace.nightly.serve;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Serves one folder on loopback. A new release behind the same name is seen at once. A thread waits
 * for each client that is slow, so there are many, and a client that is slow for long is let go.
 */
public final class ReleaseServer implements AutoCloseable {
  private static final int MOST_THREADS = 256;
  private static final int SECONDS_IDLE = 10;

  /** Seconds for a request's lines, and for its answer, which may be gigabytes. */
  private static final Map<String, String> PATIENCE =
      Map.of("sun.net.httpserver.maxReqTime", "8", "sun.net.httpserver.maxRspTime", "900");

  private final HttpServer server;
  private final ExecutorService threads;

  private ReleaseServer(HttpServer server, ExecutorService threads) {
    this.server = server;
    this.threads = threads;
  }

  /**
   * @param port 0 for any free one
   * @throws IOException when the port is taken
   */
  public static ReleaseServer start(Path folder, int port) throws IOException {
    PATIENCE.forEach(System.getProperties()::putIfAbsent);
    InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    HttpServer server;
    try {
      server = HttpServer.create(address, 0);
    } catch (BindException e) {
      throw new IOException("Port " + port + " is taken: choose another with --port", e);
    }
    ExecutorService threads = threads();
    server.setExecutor(threads);
    server.createContext("/", new ReleaseFiles(folder));
    server.start();
    return new ReleaseServer(server, threads);
  }

  private static ExecutorService threads() {
    ThreadPoolExecutor threads =
        new ThreadPoolExecutor(
            MOST_THREADS,
            MOST_THREADS,
            SECONDS_IDLE,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>());
    threads.allowCoreThreadTimeOut(true);
    return threads;
  }

  /** Where a browser finds it: {@code http://localhost:8080/}. */
  public String address() {
    return "http://localhost:" + server.getAddress().getPort() + "/";
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
