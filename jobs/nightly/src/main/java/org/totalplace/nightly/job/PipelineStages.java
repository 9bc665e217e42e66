package org.totalplace.nightly.job;

import java.util.List;
import java.util.Optional;
import org.totalplace.check.Check;
import org.totalplace.check.CheckResult;
import org.totalplace.count.Count;
import org.totalplace.count.CountResult;
import org.totalplace.extract.Extract;
import org.totalplace.extract.Extracted;
import org.totalplace.extract.Inbox;
import org.totalplace.extract.Retrieval;
import org.totalplace.model.CodeHash;
import org.totalplace.model.Workspace;
import org.totalplace.nightly.ledger.PublishedInputs;
import org.totalplace.nightly.ledger.RunInputs;
import org.totalplace.nightly.run.RunFailures;
import org.totalplace.nightly.run.RunRequest;
import org.totalplace.publish.Publish;
import org.totalplace.source.BrokenDefinition;
import org.totalplace.source.Catalogue;

/** The stages of the pipeline, put to work for one run. */
public final class PipelineStages implements Stages {
  private final RunRequest request;
  private final Workspace workspace;
  private final Catalogue catalogue;
  private final RunFailures failures;
  private final PublishedInputs published;
  private String inputs;
  private FilesToRead files;
  private SourcesToClassify sources;
  private Optional<CheckResult> checked = Optional.empty();

  public PipelineStages(RunRequest request, Catalogue catalogue, RunFailures failures) {
    this.request = request;
    this.workspace = request.workspace();
    this.catalogue = catalogue;
    this.failures = failures;
    this.published = new PublishedInputs(workspace);
  }

  @Override
  public boolean extract() {
    List<Retrieval> retrievals =
        request.inbox().<Retrieval>map(inbox -> new Inbox(inbox, catalogue)).stream().toList();
    Extracted extracted = new Extract(workspace, catalogue, retrievals, request.runDate()).run();
    catalogue.broken().forEach(this::broken);
    extracted
        .problems()
        .forEach(
            problem -> {
              String file = problem.path().isEmpty() ? "" : "/" + problem.path();
              failures.add(problem.sourceId() + file, problem.what());
            });
    if (extracted.files().isEmpty()) {
      throw new IllegalStateException(
          "there is nothing to read: name a folder of published files with --inbox, or try"
              + " scripts/quickstart");
    }
    inputs = RunInputs.sha256(request);
    return request.force() || request.only().isPresent() || !published.are(inputs, CodeHash.of());
  }

  private void broken(BrokenDefinition definition) {
    failures.add(
        definition.sourceId(), "its definition cannot be used: " + definition.problems().get(0));
  }

  @Override
  public List<Work> filesToNormalise() {
    files = new FilesToRead(workspace, catalogue, request.reference(), failures);
    return files.toDo();
  }

  @Override
  public void normalise(String key) {
    files.read(key);
  }

  @Override
  public List<Work> sourcesToClassify() {
    sources = new SourcesToClassify(workspace, catalogue, request.reference(), failures);
    return sources.toDo();
  }

  @Override
  public void classify(String sourceId) {
    sources.classify(sourceId);
  }

  @Override
  public void count() {
    CountResult tally =
        new Count(workspace, catalogue, request.runDate(), request.reference()).run();
    tally.failing().forEach(source -> failures.add(source.sourceId(), source.reason()));
  }

  @Override
  public void check() {
    checked = Optional.of(new Check(workspace, catalogue).run());
  }

  /** What check found, once it has run. */
  public Optional<CheckResult> checked() {
    return checked;
  }

  @Override
  public void publish() {
    boolean isWholeRun = request.only().isEmpty();
    String made = isWholeRun ? inputs : RunInputs.sha256(request);
    new Publish(workspace, request.runDate(), made).run();
    if (isWholeRun) {
      published.set(inputs, CodeHash.of());
    }
  }
}
