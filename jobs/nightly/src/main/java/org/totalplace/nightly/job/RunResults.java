package org.totalplace.nightly.job;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.totalplace.check.CheckResult;

/**
 * The results of the steps of one run, for later steps and the report. Each is set by one step, and
 * is empty if the run did not reach that step or was asked for another stage.
 */
public final class RunResults {
  private final AtomicReference<RunData> data = new AtomicReference<>();
  private final AtomicReference<CheckResult> checked = new AtomicReference<>();

  /** From extract: the inputs of the release. */
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
