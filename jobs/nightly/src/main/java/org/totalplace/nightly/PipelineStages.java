package org.totalplace.nightly;

import java.util.List;
import org.totalplace.source.Catalogue;

/** The stages of the pipeline, put to work for one run. */
final class PipelineStages implements Stages {
  PipelineStages(RunRequest request, Catalogue catalogue, RunFailures failures) {}

  @Override
  public boolean extract() {
    return true;
  }

  @Override
  public List<Work> filesToNormalise() {
    return List.of();
  }

  @Override
  public void normalise(String key) {}

  @Override
  public List<Work> sourcesToClassify() {
    return List.of();
  }

  @Override
  public void classify(String sourceId) {}

  @Override
  public void count() {}

  @Override
  public void check() {}

  @Override
  public void publish() {}
}
