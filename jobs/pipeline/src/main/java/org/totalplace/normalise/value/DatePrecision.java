package org.totalplace.normalise.value;

import java.util.Locale;

/** Precision of a printed date: a day, or a period that is represented by its first day. */
public enum DatePrecision {
  DAY,
  MONTH,
  QUARTER,
  YEAR,
  NONE;

  /** As written in the tables. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
