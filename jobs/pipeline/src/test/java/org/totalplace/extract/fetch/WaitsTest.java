package org.totalplace.extract.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

final class WaitsTest {
  private static final Instant NOW = Instant.parse("2026-11-01T02:00:00Z");

  @Test
  void backoff_doublesAndEndsAtAMinute() {
    assertThat(Waits.backoff(1, 0)).isEqualTo(Duration.ofSeconds(1));
    assertThat(Waits.backoff(2, 0)).isEqualTo(Duration.ofSeconds(2));
    assertThat(Waits.backoff(30, 1)).isEqualTo(Duration.ofSeconds(60));
  }

  @Test
  void retryAfter_secondsOrDate() {
    assertThat(Waits.retryAfter("120", NOW)).contains(Duration.ofSeconds(120));
    assertThat(Waits.retryAfter("Sun, 01 Nov 2026 02:00:30 GMT", NOW))
        .contains(Duration.ofSeconds(30));
    assertThat(Waits.retryAfter("Sat, 31 Oct 2026 02:00:30 GMT", NOW)).contains(Duration.ZERO);
    assertThat(Waits.retryAfter("soon", NOW)).isEmpty();
  }

  @Test
  void turns_ofOneHost_pauseAndOfAnotherDoNot() throws Exception {
    TestTiming timing = new TestTiming();
    HostTurns turns = new HostTurns(timing);
    turns.take(URI.create("http://a/1"), Duration.ofSeconds(1)).close();
    turns.take(URI.create("http://b/1"), Duration.ofSeconds(1)).close();
    assertThat(timing.slept()).isEmpty();
    turns.take(URI.create("http://a/2"), Duration.ofSeconds(1)).close();
    assertThat(timing.slept()).containsExactly(Duration.ofSeconds(1));
  }
}
