package org.totalplace.publish.release;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;

/**
 * Gives every file of a new release that has the bytes of the file of the same name in an earlier
 * one the same place on disk (a hard link), so that a release costs what changed. Files of a
 * release are never changed afterwards, only replaced whole.
 *
 * @param earlier a release with checksums; nothing happens where it has none
 */
public record UnchangedFiles(Path earlier) {

  /**
   * @param folder the new release, with its checksums
   * @return how many files are shared
   */
  public int shareWith(Path folder) throws IOException {
    if (!Files.isRegularFile(earlier.resolve(Checksums.NAME))) {
      return 0;
    }
    Map<String, String> before = Checksums.read(earlier);
    int shared = 0;
    for (var file : Checksums.read(folder).entrySet()) {
      if (file.getValue().equals(before.get(file.getKey()))
          && link(earlier.resolve(file.getKey()), folder.resolve(file.getKey()))) {
        shared++;
      }
    }
    return shared;
  }

  /** False where the earlier file is not what its checksums say, or there are no hard links. */
  private static boolean link(Path from, Path file) throws IOException {
    if (Files.isRegularFile(from) && Files.isSameFile(from, file)) {
      return true;
    }
    if (!Files.isRegularFile(from) || Files.mismatch(from, file) >= 0) {
      return false;
    }
    Path link = file.resolveSibling(file.getFileName() + ".link");
    try {
      Files.createLink(link, from);
    } catch (UnsupportedOperationException | FileSystemException e) {
      return false;
    }
    Files.move(link, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    return true;
  }
}
