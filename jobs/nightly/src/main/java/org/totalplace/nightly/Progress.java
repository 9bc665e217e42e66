package org.totalplace.nightly;

import java.util.List;

/** Hears how far the run is. Called from many threads. */
interface Progress {
  /**
   * @param work what will be reported as done; empty where a stage is one piece
   */
  void begin(Stage stage, List<Work> work);

  void done(String key);

  void end(Stage stage);
}
