package org.totalplace.nightly.job;

import org.totalplace.nightly.run.EngineChoice;
import org.totalplace.nightly.run.RunFailures;
import org.totalplace.nightly.run.RunRequest;
import org.totalplace.source.Catalogue;

/** The cores of this machine, and its disk. */
final class LocalEngine implements Engine {
  @Override
  public String name() {
    return EngineChoice.LOCAL;
  }

  @Override
  public Stages begin(RunRequest request, Catalogue catalogue, RunFailures failures) {
    return new PipelineStages(request, catalogue, failures);
  }
}
