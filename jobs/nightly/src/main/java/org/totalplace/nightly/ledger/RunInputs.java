package org.totalplace.nightly.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.totalplace.model.Sha256;
import org.totalplace.nightly.run.RunRequest;

/**
 * All data that a release is made from, as a hash: the manifest of published files, the definitions
 * and the reference data. If this hash and that of the code of the stages are equal, so is the
 * release.
 */
public final class RunInputs {
  private static final String SAMPLES = "samples";

  private RunInputs() {}

  /**
   * The hash of the data alone, which is written into the release and does not depend on the build.
   */
  public static String sha256(RunRequest request) {
    Sha256 hash = new Sha256();
    hash.add(Sha256.of(request.workspace().manifest()));
    request.sources().forEach(folder -> addFolder(hash, folder));
    addFolder(hash, request.reference().folder());
    return hash.hex();
  }

  /** Names and contents, except the samples, whose files are in the manifest. */
  private static void addFolder(Sha256 hash, Path folder) {
    try (Stream<Path> walk = Files.walk(folder)) {
      for (Path file : walk.filter(Files::isRegularFile).sorted().toList()) {
        Path name = folder.relativize(file);
        if (!name.startsWith(SAMPLES)) {
          hash.add(name.toString()).add(Sha256.of(file));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + folder, e);
    }
  }
}
