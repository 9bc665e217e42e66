package org.totalplace.extract;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.totalplace.model.ManifestRow;

/**
 * The result of extract.
 *
 * @param files every file on record of the sources in the catalogue: those of this run and those
 *     obtained earlier
 * @param absent those of {@code files} that were missing this time; their last good copy stays
 * @param added how many are new, or have new bytes, since the run before
 */
public record Extracted(
    List<ManifestRow> files, List<ManifestRow> absent, int added, List<ExtractProblem> problems) {
  public Extracted {
    files = List.copyOf(files);
    absent = List.copyOf(absent);
    problems = List.copyOf(problems);
  }

  /** Sources, or folders without a source, that a problem affected. */
  public Set<String> failedSources() {
    Set<String> failed = new TreeSet<>();
    problems.forEach(problem -> failed.add(problem.sourceId()));
    return failed;
  }
}
