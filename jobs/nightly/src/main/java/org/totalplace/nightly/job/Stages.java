package org.totalplace.nightly.job;

import java.util.Optional;
import org.totalplace.check.CheckResult;

/**
 * The six stages as the job calls them: each takes values and returns values, and keeps nothing
 * between calls. Each finishes its own files (footer, rename) and may be called again at any time;
 * finished work is skipped. A file or source that fails is recorded and the rest continues; an
 * exception from here ends the run.
 */
public interface Stages extends AutoCloseable {
  /** How many partitions of shared work are at work at the same time. */
  default int lanes() {
    return Steps.CORES;
  }

  /** Whether publishers' sites are asked on this run. */
  boolean isOnline();

  /** The sources whose files the web is asked for. */
  SharedWork fetch();

  RunData extract();

  /** The files on record, by source and hash. */
  SharedWork normalise();

  /** The sources that have files. */
  SharedWork classify();

  void count();

  CheckResult check();

  /**
   * @param extracted what extract found; empty if it did not run; the release then does not count
   *     as that of a whole run
   */
  void publish(Optional<RunData> extracted);

  /** Gives back what the engine holds, such as the machines of a cluster. */
  @Override
  default void close() {}
}
