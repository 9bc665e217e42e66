package org.totalplace.source;

import java.nio.file.Path;

/**
 * One thing wrong with a definition, and what to do about it.
 *
 * @param line line of the YAML file, from 1; 0 for the file as a whole
 * @param path where in the definition, such as {@code /cadence/every}; empty for the whole
 */
public record DefinitionProblem(Path file, int line, String path, String what, String remedy) {
  /** {@code devon.yml:12 /cadence/every: what is wrong. What to do.} */
  @Override
  public String toString() {
    return file
        + (line > 0 ? ":" + line : "")
        + (path.isEmpty() ? "" : " " + path)
        + ": "
        + what
        + ". "
        + remedy
        + ".";
  }
}
