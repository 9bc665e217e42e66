package org.totalplace.nightly.progress;

import java.util.List;
import org.totalplace.nightly.job.Stage;
import org.totalplace.nightly.job.Work;

/** Hears how far the run is. Called from many threads. */
public interface Progress {
  /**
   * @param work what will be reported as done; empty where a stage is one piece
   */
  void begin(Stage stage, List<Work> work);

  void done(String key);

  void end(Stage stage);
}
