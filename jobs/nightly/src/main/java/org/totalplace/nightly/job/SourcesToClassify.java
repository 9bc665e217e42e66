package org.totalplace.nightly.job;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.totalplace.classify.Classify;
import org.totalplace.classify.Rules;
import org.totalplace.extract.Manifest;
import org.totalplace.model.Workspace;
import org.totalplace.nightly.run.RunFailures;
import org.totalplace.source.Catalogue;
import org.totalplace.source.SourceDefinition;
import org.totalplace.source.SourceKind;

/** The sources that have files, and the rules that answer them. */
final class SourcesToClassify implements SharedWork {
  private final Classify classify;
  private final RunFailures failures;
  private final Map<String, Long> bytes = new TreeMap<>();

  SourcesToClassify(Workspace workspace, Catalogue catalogue, Rules rules, RunFailures failures) {
    this.classify = new Classify(workspace, rules, catalogue);
    this.failures = failures;
    Manifest.open(workspace).rows().stream()
        .filter(row -> catalogue.find(row.sourceId()).filter(this::hasPayees).isPresent())
        .forEach(row -> bytes.merge(row.sourceId(), row.bytes(), Long::sum));
  }

  /** Official figures are classified by their crosswalks. */
  private boolean hasPayees(SourceDefinition source) {
    return source.kind() != SourceKind.OUTTURN;
  }

  @Override
  public List<Work> toDo() {
    List<Work> work = new ArrayList<>();
    bytes.forEach(
        (source, size) -> {
          if (!isDone(source)) {
            work.add(new Work(source, size));
          }
        });
    return work;
  }

  /** A source for which this cannot be determined counts as not done, and fails on its own. */
  private boolean isDone(String sourceId) {
    try {
      return classify.isDone(sourceId);
    } catch (RuntimeException e) {
      return false;
    }
  }

  @Override
  public void doOne(String sourceId) {
    try {
      classify.source(sourceId);
    } catch (RuntimeException e) {
      failures.add(sourceId, "cannot be classified: ", e);
    }
  }
}
