package org.totalplace.nightly.job;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.totalplace.check.CheckResult;

/**
 * What the steps of one run found, for the steps after them and for the report. Each value is set
 * by one step; it is empty in a run that did not get so far, or that was asked for another stage.
 */
public final class RunResults {
  private final AtomicReference<RunData> data = new AtomicReference<>();
  private final AtomicReference<CheckResult> checked = new AtomicReference<>();

  /** From extract: what the release is to be made of. */
  public Optional<RunData> data() {
    return Optional.ofNullable(data.get());
  }

  public Optional<CheckResult> checked() {
    return Optional.ofNullable(checked.get());
  }

  RunData extracted(RunData found) {
    data.set(found);
    return found;
  }

  void checked(CheckResult found) {
    checked.set(found);
  }
}
