package org.totalplace.publish.release;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.totalplace.store.AtOnce;

/**
 * Gives every file of a new release that has the bytes of the file of the same name in an earlier
 * one the same place on disk (a hard link), so that a release costs what changed. Files of a
 * release are never changed afterwards, only replaced whole.
 *
 * @param earlier a release with checksums; nothing happens where it has none
 * @param threads that compare files at the same time
 */
public record UnchangedFiles(Path earlier, int threads) {

  /**
   * @param folder the new release, with its checksums
   * @return how many files are shared
   */
  public int shareWith(Path folder) throws IOException {
    if (!Files.isRegularFile(earlier.resolve(Checksums.NAME))) {
      return 0;
    }
    Map<String, String> before = Checksums.read(earlier);
    Map<String, String> now = Checksums.read(folder);
    List<String> same =
        now.keySet().stream().filter(file -> now.get(file).equals(before.get(file))).toList();
    List<Boolean> shared =
        new AtOnce(threads).map(same, file -> link(earlier.resolve(file), folder.resolve(file)));
    return Collections.frequency(shared, true);
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
