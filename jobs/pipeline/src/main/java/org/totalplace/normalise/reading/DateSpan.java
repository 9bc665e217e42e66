package org.totalplace.normalise.reading;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * First and last day of the accepted lines.
 *
 * @param from empty, as {@code to} is, where no date could be read
 * @param format the most frequent shapes of the dates, separated by {@code |}; empty for none
 */
public record DateSpan(Optional<LocalDate> from, Optional<LocalDate> to, String format) {
  public static final DateSpan NONE = of(Optional.empty(), Optional.empty(), List.of());

  private static final int SHOWN_FORMATS = 3;

  public DateSpan {
    if (from.isPresent() != to.isPresent()) {
      throw new IllegalArgumentException("Dates from " + from + " to " + to);
    }
  }

  /**
   * @param formats most frequent first
   */
  public static DateSpan of(
      Optional<LocalDate> from, Optional<LocalDate> to, List<String> formats) {
    return new DateSpan(
        from, to, String.join(" | ", formats.subList(0, Math.min(SHOWN_FORMATS, formats.size()))));
  }
}
