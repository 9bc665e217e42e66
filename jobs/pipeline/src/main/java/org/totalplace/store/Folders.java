package org.totalplace.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Makes and deletes folders of this machine. */
public final class Folders {
  private Folders() {}

  /** The folder, made with its parents if it is missing. */
  public static Path make(Path folder) throws IOException {
    return Files.createDirectories(folder);
  }

  /** Deletes a folder and everything in it, if it exists. Links are not followed. */
  public static void delete(Path folder) throws IOException {
    if (!Files.exists(folder, java.nio.file.LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    List<Path> all;
    try (Stream<Path> walk = Files.walk(folder)) {
      all = walk.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : all) {
      Files.delete(path);
    }
  }
}
