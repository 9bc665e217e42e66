package org.totalplace.normalise.table;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A folder that appears whole: it is filled under another name, then renamed. */
public final class ReadingFolder {
  private ReadingFolder() {}

  public static void delete(Path folder) throws IOException {
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

  public static void replace(Path finished, Path name) throws IOException {
    delete(name);
    Files.move(finished, name, StandardCopyOption.ATOMIC_MOVE);
  }
}
