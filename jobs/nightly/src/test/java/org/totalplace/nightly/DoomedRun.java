package org.totalplace.nightly;

import java.io.IOException;
import java.util.Map;
import org.totalplace.reference.Home;

/** A run whose end may be sudden, and where it was then. */
final class DoomedRun {
  private final ForkedRun run;
  private Moment moment = Moment.START;
  private boolean isKilled;

  private DoomedRun(ForkedRun run) {
    this.run = run;
  }

  static DoomedRun start(Home home, String... arguments) throws IOException {
    return new DoomedRun(ForkedRun.start(home, NightOnTheLoopbackWeb.class, arguments));
  }

  /**
   * Ends it by a signal, unless it ends by itself before.
   *
   * @param wanted when it is here, or further
   * @param millis this much later
   * @param isSudden {@code kill -9}; else SIGTERM
   */
  void killAt(Moment wanted, long millis, boolean isSudden) throws InterruptedException {
    readTo(wanted);
    Thread.sleep(millis);
    isKilled = run.isAlive();
    if (isSudden) {
      run.kill();
    } else {
      run.terminate();
    }
    readTo(null);
    isKilled &= run.exitCode() > 128;
  }

  /**
   * Lets it go on to its end, and notes how long each part of it took, in milliseconds. A run that
   * goes on where another was killed is shorter, so that what was known falls slowly.
   */
  void end(Map<Moment, Long> usual) throws InterruptedException {
    for (Moment next : Moment.values()) {
      long start = System.nanoTime();
      if (next != Moment.START) {
        readTo(next);
      }
      if (next.ordinal() > 0) {
        Moment before = Moment.values()[next.ordinal() - 1];
        note(usual, before, start);
      }
    }
    long start = System.nanoTime();
    readTo(null);
    run.await();
    note(usual, Moment.END, start);
  }

  private static void note(Map<Moment, Long> usual, Moment moment, long start) {
    long millis = (System.nanoTime() - start) / 1_000_000;
    usual.merge(moment, millis, (known, now) -> Math.max(now, known * 3 / 4));
  }

  private void readTo(Moment wanted) {
    if (wanted != null && moment.compareTo(wanted) >= 0) {
      return;
    }
    run.readUntil(
        line -> {
          moment = moment.after(line);
          return wanted != null && moment.compareTo(wanted) >= 0;
        });
  }

  boolean isKilled() {
    return isKilled;
  }

  Moment moment() {
    return moment;
  }

  int exitCode() {
    return run.exitCode();
  }

  String printed() {
    return run.printed();
  }
}
