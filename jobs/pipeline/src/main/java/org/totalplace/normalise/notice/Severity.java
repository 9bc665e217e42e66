package org.totalplace.normalise.notice;

/** How much a reader of the figures should care. */
public enum Severity {
  /** What was assumed or set aside, with no effect on the money. */
  INFO,
  /** A value was kept but may mislead: an ambiguous date, a broken character. */
  WARNING,
  /** A line, a sheet or a file could not be read as published; it is rejected and counted. */
  ERROR
}
