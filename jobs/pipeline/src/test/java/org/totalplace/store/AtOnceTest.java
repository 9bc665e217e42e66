package org.totalplace.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

final class AtOnceTest {
  @Test
  void results_areInTheOrderOfTheUnits_whoeverEndsFirst() throws IOException {
    CountDownLatch second = new CountDownLatch(1);

    List<String> results =
        new AtOnce(2)
            .map(
                List.of("first", "second", "third"),
                unit -> {
                  if (unit.equals("first")) {
                    await(second);
                  } else {
                    second.countDown();
                  }
                  return unit + "!";
                });

    assertThat(results).containsExactly("first!", "second!", "third!");
  }

  @Test
  void failure_endsTheOthers_whichHaveLetGoWhenItIsThrown() {
    AtomicBoolean hasEnded = new AtomicBoolean();
    CountDownLatch never = new CountDownLatch(1);
    CountDownLatch waiting = new CountDownLatch(1);

    assertThatThrownBy(
            () ->
                new AtOnce(2)
                    .map(
                        List.of("fails", "waits"),
                        unit -> {
                          if (unit.equals("fails")) {
                            await(waiting);
                            throw new IOException("disk full");
                          }
                          try {
                            waiting.countDown();
                            never.await();
                          } catch (InterruptedException e) {
                            hasEnded.set(true);
                          }
                          return unit;
                        }))
        .isInstanceOf(IOException.class)
        .hasMessage("disk full");
    assertThat(hasEnded).isTrue();
  }

  @Test
  void failureOfTheProgram_isThrownAsItIs() {
    assertThatThrownBy(
            () ->
                new AtOnce(1)
                    .map(
                        List.of(1),
                        unit -> {
                          throw new IllegalStateException("wrong");
                        }))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("wrong");
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
