package org.totalplace.extract.fetch;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Time that passes only while somebody sleeps, which takes none. */
public final class TestTiming implements Timing {
  private final List<Duration> slept = new ArrayList<>();
  private long nanos;

  @Override
  public synchronized long nanos() {
    return nanos;
  }

  @Override
  public synchronized Instant now() {
    return Instant.parse("2026-11-01T02:00:00Z").plusNanos(nanos);
  }

  @Override
  public synchronized void sleep(Duration duration) {
    slept.add(duration);
    nanos += duration.toNanos();
  }

  @Override
  public double chance() {
    return 0.5;
  }

  /** All waits so far. */
  public synchronized List<Duration> slept() {
    return List.copyOf(slept);
  }
}
