package org.totalplace.nightly.job;

import java.util.List;

/**
 * The six stages as the job calls them. Each body finishes its files itself (footer, rename) and
 * may be called again at any time: what is already done is not done again. A file or source that
 * fails is noted and the rest goes on; what is thrown from here ends the run.
 */
public interface Stages {
  /**
   * @return whether there is anything that the latest release does not already say
   */
  boolean extract();

  /** Only the files that have to be read. */
  List<Work> filesToNormalise();

  void normalise(String sha256AndSource);

  /** Only the sources whose answers are out of date. */
  List<Work> sourcesToClassify();

  void classify(String sourceId);

  void count();

  void check();

  void publish();
}
