package org.totalplace.nightly.ledger;

import java.nio.file.Path;

/** Another run is writing into the same output folder. */
public final class RunLockedException extends Exception {
  private static final long serialVersionUID = 1;

  RunLockedException(Path output, String holder) {
    super(
        "Another run is at work in "
            + output
            + " ("
            + holder
            + "). Wait for it, or stop that process and start again: nothing will be lost.");
  }
}
