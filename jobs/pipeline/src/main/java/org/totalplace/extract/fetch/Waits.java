package org.totalplace.extract.fetch;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** How long to wait before an address is asked again. */
final class Waits {
  private static final Duration FIRST = Duration.ofSeconds(2);
  private static final Duration LONGEST = Duration.ofSeconds(60);

  private Waits() {}

  /**
   * Twice as long each time, of which a random half is waived so that visitors do not come at once.
   *
   * @param attempt from 1
   */
  static Duration backoff(int attempt, double chance) {
    long most = Math.min(LONGEST.toMillis(), FIRST.toMillis() << Math.min(20, attempt - 1));
    return Duration.ofMillis(Math.round(most * (0.5 + chance / 2)));
  }

  /** What Retry-After says: seconds or a date. Empty where it says neither. */
  static Optional<Duration> retryAfter(String value, Instant now) {
    String text = value.strip();
    if (text.matches("[0-9]{1,9}")) {
      return Optional.of(Duration.ofSeconds(Long.parseLong(text)));
    }
    try {
      Instant until = Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(text));
      Duration wait = Duration.between(now, until);
      return Optional.of(wait.isNegative() ? Duration.ZERO : wait);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
