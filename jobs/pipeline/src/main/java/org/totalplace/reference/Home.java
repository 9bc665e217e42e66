package org.totalplace.reference;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The folder that holds {@code reference-data/}: the system property {@code total-place.home} if
 * set, otherwise the nearest folder at or above the working one that has it.
 */
public record Home(Path folder) {
  public static final String PROPERTY = "total-place.home";

  public Home {
    if (!Files.isDirectory(folder.resolve("reference-data"))) {
      throw new IllegalArgumentException(
          "No reference-data/ in " + folder + ": set -D" + PROPERTY + " to the project's folder");
    }
  }

  /**
   * @throws IllegalArgumentException when no folder with {@code reference-data/} can be found
   */
  public static Home find() {
    String named = System.getProperty(PROPERTY);
    if (named != null) {
      return new Home(Path.of(named).toAbsolutePath().normalize());
    }
    Path folder = Path.of("").toAbsolutePath();
    while (folder.getParent() != null && !Files.isDirectory(folder.resolve("reference-data"))) {
      folder = folder.getParent();
    }
    return new Home(folder);
  }

  public ReferenceData referenceData() {
    return new ReferenceData(folder.resolve("reference-data"));
  }
}
