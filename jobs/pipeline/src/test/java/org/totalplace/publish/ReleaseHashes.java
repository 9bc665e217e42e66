package org.totalplace.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.totalplace.model.Sha256;

/** What two releases over the same inputs have in common. */
public final class ReleaseHashes {
  /** Of the database the content is promised, which index.json holds. */
  private static final Set<String> NOT_PROMISED = Set.of("total-place.duckdb", "SHA256SUMS");

  private ReleaseHashes() {}

  /** Every file whose bytes are promised, by relative name, with the hash of its bytes. */
  public static Map<String, String> of(Path release) throws IOException {
    Map<String, String> hashes = new TreeMap<>();
    try (Stream<Path> walk = Files.walk(release)) {
      for (Path file : walk.filter(Files::isRegularFile).toList()) {
        hashes.put(release.relativize(file).toString(), Sha256.of(file));
      }
    }
    hashes.keySet().removeAll(NOT_PROMISED);
    return hashes;
  }
}
