package org.totalplace.nightly.schedule;

import java.time.Clock;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.springframework.scheduling.support.CronExpression;
import org.totalplace.nightly.run.Outcome;

/**
 * Starts a run each time a cron expression says so. A run that takes longer than the time between
 * two starts is followed by the next start after its end: nothing is caught up, nothing runs twice.
 */
public final class Schedule {
  private final CronExpression cron;
  private final Clock clock;
  private final Supplier<Outcome> run;
  private final Consumer<ZonedDateTime> told;
  private boolean isStopped;
  private boolean isRunning;
  private Optional<ZonedDateTime> next = Optional.empty();
  private Optional<Outcome> last = Optional.empty();

  /**
   * @param cron six fields, seconds first, see {@link CronExpression}
   * @param clock in the zone of the expression
   * @param told is given the time of each next start
   */
  public Schedule(
      CronExpression cron, Clock clock, Supplier<Outcome> run, Consumer<ZonedDateTime> told) {
    this.cron = cron;
    this.clock = clock;
    this.run = run;
    this.told = told;
  }

  /** Until it is stopped, or no start is due any more. */
  public void follow() throws InterruptedException {
    while (plan()) {
      told.accept(state().next().orElseThrow());
      if (!isDueBeforeStopped()) {
        return;
      }
      Outcome outcome = run.get();
      ended(outcome);
    }
  }

  /** The run at work is the last one. */
  public synchronized void stop() {
    isStopped = true;
    notifyAll();
  }

  public synchronized ScheduleState state() {
    return new ScheduleState(isRunning, next, last);
  }

  /**
   * Waits for the end of the run at work.
   *
   * @return whether none is at work any more
   */
  public synchronized boolean isIdleWithin(Duration longest) throws InterruptedException {
    long end = System.nanoTime() + longest.toNanos();
    while (isRunning && end > System.nanoTime()) {
      wait(Math.max(1, Duration.ofNanos(end - System.nanoTime()).toMillis()));
    }
    return !isRunning;
  }

  private synchronized boolean plan() {
    next = Optional.ofNullable(cron.next(ZonedDateTime.now(clock)));
    return !isStopped && next.isPresent();
  }

  private synchronized boolean isDueBeforeStopped() throws InterruptedException {
    ZonedDateTime due = next.orElseThrow();
    for (Duration left = left(due); !isStopped && left.toNanos() > 0; left = left(due)) {
      wait(Math.max(1, Math.min(left.toMillis(), 60_000))); // a clock that is set is seen
    }
    isRunning = !isStopped;
    return isRunning;
  }

  private Duration left(ZonedDateTime due) {
    return Duration.between(ZonedDateTime.now(clock), due);
  }

  private synchronized void ended(Outcome outcome) {
    isRunning = false;
    last = Optional.of(outcome);
    notifyAll();
  }
}
