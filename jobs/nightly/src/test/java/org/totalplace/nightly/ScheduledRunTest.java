package org.totalplace.nightly;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.totalplace.reference.Home;

/** {@code schedule} in a process of its own, as a container starts and stops it. */
final class ScheduledRunTest {
  @TempDir Path output;

  @Test
  void schedule_isHealthyWhileItWaits_andEndsAtOnceWhenAsked() throws Exception {
    ForkedRun run = ForkedRun.start(Home.find(), arguments("0 0 0 1 1 *"));
    assertThat(run.readUntil("Health: ")).as(run.printed()).isTrue();
    String address = run.printed().replaceFirst("(?s).*Health: ", "");
    assertThat(run.readUntil("The next run is due on 20")).as(run.printed()).isTrue();

    HttpResponse<String> health =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(URI.create(address)).build(),
                HttpResponse.BodyHandlers.ofString());
    run.terminate();

    assertThat(health.statusCode()).isEqualTo(200);
    assertThat(health.body()).contains("\"state\": \"waiting\"", "-01-01T00:00Z\"");
    assertThat(run.exitCode()).isZero();
  }

  @Test
  void expressionThatIsNone_isRefusedWithAnExample() throws Exception {
    ForkedRun run = ForkedRun.of(Home.find(), arguments("every night"));

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.printed())
        .contains("'every night' is no cron expression such as '0 30 2 * * *'");
  }

  @Test
  void portThatIsTaken_isAFailureThatNamesTheOption() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String[] arguments = arguments("0 0 0 1 1 *");
      arguments[4] = Integer.toString(taken.getLocalPort());

      ForkedRun run = ForkedRun.of(Home.find(), arguments);

      assertThat(run.exitCode()).isEqualTo(5);
      assertThat(run.printed()).contains("is taken: choose another with --health-port");
    }
  }

  private String[] arguments(String cron) {
    return new String[] {
      "schedule", "--cron", cron, "--health-port", "0", "--offline", "--output", output.toString()
    };
  }
}
