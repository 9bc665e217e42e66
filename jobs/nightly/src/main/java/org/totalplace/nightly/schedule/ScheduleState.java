package org.totalplace.nightly.schedule;

import java.time.ZonedDateTime;
import java.util.Optional;
import org.totalplace.nightly.run.Outcome;

/**
 * What a schedule is about.
 *
 * @param isRunning a run is at work
 * @param next when the next one is due; empty if never again
 * @param last how the last one ended; empty before the first
 */
public record ScheduleState(
    boolean isRunning, Optional<ZonedDateTime> next, Optional<Outcome> last) {
  /** The last run published, or had nothing to publish, or left that to another one. */
  public boolean isHealthy() {
    return last.map(outcome -> outcome != Outcome.FAILED && outcome != Outcome.USAGE).orElse(true);
  }

  /** {@code {"state": "waiting", "next": "2026-04-01T02:30+01:00", "last": "published"}}. */
  public String json() {
    return "{\"state\": \"%s\", \"next\": %s, \"last\": %s}"
        .formatted(
            isRunning ? "running" : "waiting",
            text(next.map(time -> time.toOffsetDateTime().toString())),
            text(last.map(Outcome::meaning)));
  }

  private static String text(Optional<String> value) {
    return value.map(text -> '"' + text + '"').orElse("null");
  }
}
