package org.totalplace.nightly.progress;

import java.util.List;
import org.totalplace.nightly.job.Stage;
import org.totalplace.nightly.job.Work;

/** Receives the progress of a run. Called from many threads. */
public interface Progress {
  /**
   * @param work the total that will be reported as done; empty for a stage without units
   */
  void begin(Stage stage, List<Work> work);

  void done(String key);

  void end(Stage stage);
}
