package org.totalplace.cluster.task;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.totalplace.classify.Classify;
import org.totalplace.model.Workspace;
import org.totalplace.nightly.run.RunFailures;
import org.totalplace.store.Folders;

/**
 * Classify, for one source, which needs all its readings but no line of them.
 *
 * @param readings keys of all readings of the source
 */
public record AnswerSource(String sourceId, ArrayList<String> readings) implements Task {
  @Override
  public String title() {
    return "classify " + sourceId;
  }

  @Override
  public Outcome run(Node node) throws IOException {
    Path scratch = node.scratch();
    try {
      Workspace workspace = new Workspace(scratch.resolve("output"));
      node.fetch(readings, workspace.output(), false);
      try {
        new Classify(workspace, node.rules(), node.catalogue()).source(sourceId);
      } catch (RuntimeException e) {
        ScratchFolder.stopWhereTheDiskIsFull(scratch, e);
        TreeMap<String, String> failures = new TreeMap<>();
        failures.put(sourceId, "cannot be classified: " + RunFailures.sentence(e));
        return new Outcome(new ArrayList<>(), failures);
      }
      Path answers = workspace.classified(sourceId);
      return Outcome.of(List.of(node.put(answers, workspace.key(answers), scratch)));
    } finally {
      Folders.delete(scratch);
    }
  }
}
