package org.totalplace.model;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * The hash of the program's own code, whole or by package: part of the key of what the code makes,
 * so that a change of the code does the work again without anybody raising a number. Never written
 * into a release, whose bytes do not depend on the compiler. Thread safe.
 */
public final class CodeHash {
  private static final Map<List<String>, String> KNOWN = new ConcurrentHashMap<>();

  private CodeHash() {}

  /**
   * @param folders of the code, such as {@code org/totalplace/normalise}; none for all of it
   * @throws java.io.UncheckedIOException where the code has no such folder
   */
  public static String of(String... folders) {
    return KNOWN.computeIfAbsent(
        List.of(folders), wanted -> CodeFolder.read(CodeHash.class, root -> hash(root, wanted)));
  }

  /**
   * @param code a folder of classes, or the jar made of it: the hash is the same
   */
  static String of(Path code, List<String> folders) {
    return CodeFolder.read(code, root -> hash(root, folders));
  }

  private static String hash(Path root, List<String> folders) throws IOException {
    Sha256 hash = new Sha256();
    for (String folder : folders.isEmpty() ? List.of("org", "schemas") : folders) {
      try (Stream<Path> walk = Files.walk(root.resolve(folder))) {
        for (Path file : walk.filter(Files::isRegularFile).sorted().toList()) {
          hash.add(root.relativize(file).toString()).add(Sha256.of(file));
        }
      }
    }
    return hash.hex();
  }
}
