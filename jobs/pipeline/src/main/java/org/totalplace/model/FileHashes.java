package org.totalplace.model;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The SHA-256 of files that do not change once they are whole, such as those of a release: each is
 * read once. Thread safe.
 *
 * @param folder of the files
 */
public record FileHashes(Path folder, Map<String, String> known) {
  public FileHashes(Path folder) {
    this(folder, new ConcurrentHashMap<>());
  }

  /**
   * @param name relative to the folder
   * @return 64 hex digits
   */
  public String of(String name) {
    return known.computeIfAbsent(name, file -> Sha256.of(folder.resolve(file)));
  }

  /** Takes over the hash of a file that somebody has just read. */
  public void learn(String name, String sha256) {
    known.put(name, sha256);
  }
}
