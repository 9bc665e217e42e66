package org.totalplace.source;

import java.nio.file.Path;
import java.util.List;

/**
 * A definition that cannot be used. Only its own source is left out of the run.
 *
 * @param sourceId as far as it could be read, otherwise the name of the file
 */
public record BrokenDefinition(Path file, String sourceId, List<DefinitionProblem> problems) {
  public BrokenDefinition {
    problems = List.copyOf(problems);
    if (problems.isEmpty()) {
      throw new IllegalArgumentException("A broken definition says what is wrong: " + file);
    }
  }
}
