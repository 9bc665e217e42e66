package org.totalplace.reference;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The folder {@code reference-data}: registers, rules, official figures, source definitions. It is
 * passed explicitly, so that a run, a test or a remote worker can use its own.
 */
public record ReferenceData(Path folder) {
  /**
   * @throws IllegalArgumentException where there is no such folder
   */
  public ReferenceData {
    if (!Files.isDirectory(folder)) {
      throw new IllegalArgumentException("There is no reference data at " + folder);
    }
  }

  /** A table or a folder of tables: {@code themes/cofog.csv}. */
  public Path resolve(String path) {
    return folder.resolve(path);
  }

  /** The source definitions that come with the project. */
  public Path sources() {
    return folder.resolve("sources");
  }

  /** The attributions for the data that the project ships. */
  public Path attribution() {
    return folder.resolve("attribution.csv");
  }
}
