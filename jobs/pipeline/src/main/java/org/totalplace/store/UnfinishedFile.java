package org.totalplace.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** A file that gets its name only when it is whole; until then it is a hidden file beside it. */
public record UnfinishedFile(Path file, Path unfinished) {
  public static UnfinishedFile of(Path file) throws IOException {
    Path whole = file.toAbsolutePath();
    Files.createDirectories(whole.getParent());
    return new UnfinishedFile(whole, whole.resolveSibling("." + whole.getFileName() + ".tmp"));
  }

  /** Forces the closed file to disk, then gives it its name. */
  public void finish() throws IOException {
    try (FileChannel channel = FileChannel.open(unfinished, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
    Files.move(
        unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  /** Removes the file unless {@link #finish()} has named it. */
  public void discard() throws IOException {
    Files.deleteIfExists(unfinished);
  }
}
