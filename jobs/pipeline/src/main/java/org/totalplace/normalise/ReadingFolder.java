package org.totalplace.normalise;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * ReadingFolder that appear whole. A killed run leaves one under its unfinished name, or nothing.
 */
final class ReadingFolder {
  private ReadingFolder() {}

  static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
      for (Path file : deepestFirst) {
        Files.delete(file);
      }
    }
  }

  static void replace(Path finished, Path name) throws IOException {
    delete(name);
    Files.move(finished, name, StandardCopyOption.ATOMIC_MOVE);
  }
}
