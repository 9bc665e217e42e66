package org.totalplace.nightly.job;

import java.util.Locale;

/** The six stages, in order. */
public enum Stage {
  EXTRACT,
  NORMALISE,
  CLASSIFY,
  COUNT,
  CHECK,
  PUBLISH;

  /** The name of its step, and of {@code --only}. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
