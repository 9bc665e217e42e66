package org.totalplace.nightly.ledger;

import java.util.List;
import org.totalplace.nightly.job.Stage;
import org.totalplace.nightly.job.Work;
import org.totalplace.nightly.progress.Progress;

final class Silence implements Progress {
  @Override
  public void begin(Stage stage, List<Work> work) {}

  @Override
  public void done(String key) {}

  @Override
  public void end(Stage stage) {}
}
