package org.totalplace.extract.fetch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ThreadLocalRandom;

/** Time, waiting and chance, so that a test of waiting does not wait. Thread safe. */
public interface Timing {
  /** The clock of this machine. */
  Timing SYSTEM =
      new Timing() {
        @Override
        public long nanos() {
          return System.nanoTime();
        }

        @Override
        public Instant now() {
          return Clock.systemUTC().instant();
        }

        @Override
        public void sleep(Duration duration) throws InterruptedException {
          Thread.sleep(duration.toMillis());
        }

        @Override
        public double chance() {
          return ThreadLocalRandom.current().nextDouble();
        }
      };

  /** For measuring durations; its zero means nothing. */
  long nanos();

  /** For comparing with dates that servers state. */
  Instant now();

  void sleep(Duration duration) throws InterruptedException;

  /** From 0, inclusive, to 1, exclusive. */
  double chance();
}
