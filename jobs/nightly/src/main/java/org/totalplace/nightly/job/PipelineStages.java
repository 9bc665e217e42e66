package org.totalplace.nightly.job;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.totalplace.check.Check;
import org.totalplace.check.CheckResult;
import org.totalplace.classify.Rules;
import org.totalplace.count.Count;
import org.totalplace.count.CountResult;
import org.totalplace.count.PartMaker;
import org.totalplace.extract.Downloads;
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
  private final Optional<PartMaker> elsewhere;

  /** For the stage that classifies, begun by the one before it; null where that was left out. */
  private CompletableFuture<Rules> rules;

  public PipelineStages(RunRequest request, Catalogue catalogue, RunFailures failures) {
    this(request, catalogue, failures, Optional.empty());
  }

  /**
   * @param elsewhere who makes missing parts of the count, where that is not this machine
   */
  public PipelineStages(
      RunRequest request,
      Catalogue catalogue,
      RunFailures failures,
      Optional<PartMaker> elsewhere) {
    this.elsewhere = elsewhere;
    this.request = request;
    this.workspace = request.workspace();
    this.catalogue = catalogue;
    this.failures = failures;
    this.published = new PublishedInputs(workspace);
  }

  @Override
  public boolean isOnline() {
    return request.web().isPresent();
  }

  @Override
  public SharedWork fetch() {
    return new SourcesToFetch(request, catalogue, failures);
  }

  @Override
  public RunData extract() {
    List<Retrieval> retrievals = new ArrayList<>();
    request.inbox().ifPresent(inbox -> retrievals.add(new Inbox(inbox, catalogue)));
    request.web().ifPresent(w -> retrievals.add(new Downloads(workspace, request.runDate())));
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
          "there is nothing to read: name a folder of published files with --inbox, let"
              + " the web be asked with --contact, or try scripts/quickstart");
    }
    String inputs = RunInputs.sha256(request);
    boolean isAsked = request.force() || request.only().isPresent();
    return new RunData(inputs, isAsked || !published.are(inputs, CodeHash.of()));
  }

  private void broken(BrokenDefinition definition) {
    failures.add(
        definition.sourceId(), "its definition cannot be used: " + definition.problems().get(0));
  }

  @Override
  public SharedWork normalise() {
    // what the next stages need takes a while to load, and a night mostly reads one file
    Count.prepare();
    rules = CompletableFuture.supplyAsync(this::loadRules);
    return new FilesToRead(workspace, catalogue, request.reference(), failures);
  }

  @Override
  public SharedWork classify() {
    Rules ready = rules == null ? loadRules() : rules.join();
    return new SourcesToClassify(workspace, catalogue, ready, failures);
  }

  private Rules loadRules() {
    return Rules.load(request.reference());
  }

  @Override
  public void count() {
    CountResult tally = counting().run();
    tally.failing().forEach(source -> failures.add(source.sourceId(), source.reason()));
  }

  private Count counting() {
    return elsewhere
        .map(
            maker -> new Count(workspace, catalogue, request.runDate(), request.reference(), maker))
        .orElseGet(() -> new Count(workspace, catalogue, request.runDate(), request.reference()));
  }

  @Override
  public CheckResult check() {
    return new Check(workspace, catalogue).run();
  }

  @Override
  public void publish(Optional<RunData> extracted) {
    String inputs = extracted.map(RunData::inputs).orElseGet(() -> RunInputs.sha256(request));
    new Publish(workspace, request.runDate(), inputs).run();
    if (extracted.isPresent()) {
      published.set(inputs, CodeHash.of());
    }
  }
}
