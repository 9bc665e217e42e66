package org.totalplace.nightly.command;

import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.totalplace.model.Workspace;
import org.totalplace.publish.Prune;
import org.totalplace.publish.Retention;

/** The retention of releases, after a night that published. Never fails the night. */
final class Pruning {
  private Pruning() {}

  /** What was deleted, or why nothing was, a line each; must be called under the run lock. */
  static List<String> after(Workspace workspace) {
    List<String> lines = new ArrayList<>();
    try {
      if (!Files.isDirectory(workspace.releases())) {
        return lines;
      }
      Prune prune = new Prune(workspace, Retention.USUAL);
      Prune.Doomed doomed = prune.find();
      prune.clear();
      for (LocalDate release : doomed.releases()) {
        prune.delete(release);
        lines.add("pruned the release of " + release);
      }
    } catch (IOException | RuntimeException e) {
      lines.add("no release was pruned: " + e.getMessage());
    }
    return lines;
  }
}
