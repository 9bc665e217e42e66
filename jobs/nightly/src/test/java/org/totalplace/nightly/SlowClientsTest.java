package org.totalplace.nightly;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.totalplace.model.Workspace;
import org.totalplace.reference.Home;

/** {@code serve} in a process of its own, as its limits of time hold for a process. */
final class SlowClientsTest {
  private static final int MANY = 60;
  private static final String REQUEST = "GET /large.bin HTTP/1.1\r\nHost: localhost\r\n";

  @TempDir Path folder;

  @Test
  void serve_toClientsThatSendOrReadAByteASecond_answersOthersAndLetsTheSendersGo()
      throws Exception {
    Path latest = Files.createDirectories(new Workspace(folder).latest());
    Files.writeString(latest.resolve("place.csv"), "0123456789");
    Files.write(latest.resolve("large.bin"), new byte[20_000_000]);
    ForkedRun served =
        ForkedRun.start(Home.find(), "serve", "--port", "0", "--output", folder.toString());
    List<Socket> senders = new ArrayList<>();
    List<Socket> readers = new ArrayList<>();
    try {
      served.readUntil("http://");
      URI address = URI.create(served.printed().strip().split(" ")[0]);
      for (int i = 0; i < MANY; i++) {
        senders.add(opened(address, REQUEST));
        readers.add(opened(address, REQUEST + "\r\n"));
      }
      boolean isLetGo = false;
      for (int second = 0; second < 40 && !isLetGo; second++) {
        assertThat(answer(address)).isEqualTo("0123456789");
        Thread.sleep(1_000);
        for (Socket reader : readers) {
          assertThat(reader.getInputStream().read()).isNotNegative();
        }
        isLetGo = senders.stream().filter(SlowClientsTest::sendsOneMore).count() == 0;
      }
      assertThat(isLetGo).as("every connection that never ends its request is closed").isTrue();
    } finally {
      for (Socket socket : senders) {
        socket.close();
      }
      for (Socket socket : readers) {
        socket.close();
      }
      served.kill();
    }
  }

  private static Socket opened(URI address, String text) throws IOException {
    Socket socket = new Socket("localhost", address.getPort());
    socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
    return socket;
  }

  private static boolean sendsOneMore(Socket socket) {
    try {
      socket.getOutputStream().write('x');
      return true;
    } catch (SocketException closed) {
      return false;
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static String answer(URI address) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(address.resolve("place.csv"))
            .timeout(Duration.ofSeconds(30))
            .build();
    return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString()).body();
  }
}
