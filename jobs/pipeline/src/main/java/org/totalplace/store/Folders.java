package org.totalplace.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Folders that appear whole or not at all. */
public final class Folders {
  private Folders() {}

  /** The folder, made with its parents if it is missing. */
  public static Path make(Path folder) throws IOException {
    return Files.createDirectories(folder);
  }

  /** Deletes a folder and all in it, and follows no link; nothing happens where there is none. */
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

  /**
   * Puts a finished folder in the place of another. Killed between the two renames, the finished
   * one is still there under its old name and the next call of the stage makes it anew.
   */
  public static void replace(Path finished, Path place) throws IOException {
    Path old = place.resolveSibling(place.getFileName() + ".old");
    delete(old);
    if (Files.exists(place)) {
      Files.move(place, old, StandardCopyOption.ATOMIC_MOVE);
    }
    Files.move(finished, place, StandardCopyOption.ATOMIC_MOVE);
    delete(old);
  }
}
