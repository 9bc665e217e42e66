package org.totalplace.extract.fetch;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

/** One request at a time to a host, and a pause after each. Thread safe. */
final class HostTurns {
  private final Timing timing;
  private final Map<String, Turn> hosts = new ConcurrentHashMap<>();

  HostTurns(Timing timing) {
    this.timing = timing;
  }

  /** Waits for the host's turn, which is held until the turn is closed. */
  Turn take(URI address, Duration delay) throws InterruptedException {
    Turn turn = hosts.computeIfAbsent(address.getRawAuthority(), host -> new Turn());
    turn.lock.lockInterruptibly();
    try {
      long wait = turn.free - timing.nanos();
      if (turn.isUsed && wait > 0) {
        timing.sleep(Duration.ofNanos(wait));
      }
      turn.isUsed = true;
      turn.delay = delay;
      return turn;
    } catch (InterruptedException | RuntimeException e) {
      turn.lock.unlock();
      throw e;
    }
  }

  /** The right to ask one host. */
  final class Turn {
    private final ReentrantLock lock = new ReentrantLock(true);
    private boolean isUsed;
    private long free;
    private Duration delay = Duration.ZERO;

    void close() {
      free = timing.nanos() + delay.toNanos();
      lock.unlock();
    }
  }
}
