package org.totalplace.reference;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.totalplace.model.Sha256;

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

  /**
   * Hash of all tables and rules, by name and content. Source definitions and samples are not in
   * it: a definition concerns its own source.
   */
  public String sha256() {
    Sha256 hash = new Sha256();
    try (Stream<Path> walk = Files.walk(folder)) {
      for (Path file : walk.filter(Files::isRegularFile).sorted().toList()) {
        Path name = folder.relativize(file);
        if (!name.startsWith("sources") && !name.startsWith("samples")) {
          hash.add(name.toString()).add(Sha256.of(file));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + folder, e);
    }
    return hash.hex();
  }

  /** The attributions for the data that the project ships. */
  public Path attribution() {
    return folder.resolve("attribution.csv");
  }
}
