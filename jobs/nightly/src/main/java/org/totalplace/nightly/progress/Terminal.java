package org.totalplace.nightly.progress;

import java.io.PrintStream;

/**
 * The terminal or log that a run prints to: results on {@code out}, progress and errors on {@code
 * err}.
 *
 * @param interactive whether a moving bar makes sense
 */
public record Terminal(PrintStream out, PrintStream err, boolean interactive) {
  /** Set by the launching script, which can ask the shell. */
  private static final String INTERACTIVE = "total-place.interactive";

  public static Terminal system() {
    return new Terminal(System.out, System.err, Boolean.getBoolean(INTERACTIVE));
  }
}
