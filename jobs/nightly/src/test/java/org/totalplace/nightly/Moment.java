package org.totalplace.nightly;

import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;

/** Where a run is, as far as its lines tell. */
enum Moment {
  START(3),
  FETCH(6),
  EXTRACT(3),
  NORMALISE(4),
  CLASSIFY(3),
  COUNT(3),
  CHECK(2),
  PUBLISH(5),
  /** The report, the record and what is pruned. */
  END(1);

  private final int chances;

  /**
   * @param chances to be killed here; late moments take longest to reach
   */
  Moment(int chances) {
    this.chances = chances;
  }

  static Moment any(Random random) {
    int all = Stream.of(values()).mapToInt(moment -> moment.chances).sum();
    int chance = random.nextInt(all);
    for (Moment moment : values()) {
      chance -= moment.chances;
      if (chance < 0) {
        return moment;
      }
    }
    throw new IllegalStateException("No chance of " + all + " is left");
  }

  /** Where a run is after its next line. Fetching announces itself as a part of extract. */
  Moment after(String line) {
    if (this == START) {
      return line.startsWith("extract …") ? FETCH : START;
    }
    if (line.matches("\\w+ … .* done, \\d+ %")) {
      return this;
    }
    for (Moment moment : values()) {
      if (line.startsWith(moment + " …")) {
        return moment;
      }
    }
    return END;
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
