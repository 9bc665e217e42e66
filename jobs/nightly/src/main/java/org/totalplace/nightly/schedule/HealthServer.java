package org.totalplace.nightly.schedule;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

/** {@code /health} on loopback: 200 while all is well, 503 after a run that failed. */
public final class HealthServer implements AutoCloseable {
  private final HttpServer server;

  private HealthServer(HttpServer server) {
    this.server = server;
  }

  /**
   * @param port 0 for any free one
   * @throws IOException when the port is taken
   */
  public static HealthServer start(Schedule schedule, int port) throws IOException {
    InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    try {
      HttpServer server = HttpServer.create(address, 0);
      server.createContext("/health", exchange -> answer(exchange, schedule.state()));
      server.start();
      return new HealthServer(server);
    } catch (BindException e) {
      throw new IOException("Port " + port + " is taken: choose another with --health-port", e);
    }
  }

  public String address() {
    return "http://localhost:" + server.getAddress().getPort() + "/health";
  }

  private static void answer(HttpExchange exchange, ScheduleState state) throws IOException {
    byte[] body = (state.json() + "\n").getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.getResponseHeaders().set("Cache-Control", "no-store");
    exchange.sendResponseHeaders(state.isHealthy() ? 200 : 503, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
