package org.totalplace.nightly.job;

import java.util.Optional;
import org.totalplace.check.CheckResult;

/**
 * The six stages as the job calls them: each takes values and returns values, and keeps nothing
 * between calls. Each body finishes its files itself (footer, rename) and may be called again at
 * any time: what is already done is not done again. A file or source that fails is noted and the
 * rest goes on; what is thrown from here ends the run.
 */
public interface Stages {
  RunData extract();

  /** The files on record, by source and hash. */
  SharedWork normalise();

  /** The sources that have files. */
  SharedWork classify();

  void count();

  CheckResult check();

  /**
   * @param extracted what extract found; empty where it did not run, and then the release is not
   *     taken for that of a whole run
   */
  void publish(Optional<RunData> extracted);
}
