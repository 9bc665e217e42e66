package org.totalplace.normalise.value;

import java.util.Locale;

/** What a printed date says: a day, or only a period that its first day stands for. */
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
