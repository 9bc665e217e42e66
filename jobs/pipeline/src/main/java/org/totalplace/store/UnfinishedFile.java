package org.totalplace.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** A file that has its name only when it is whole: until then it is a hidden one beside it. */
public record UnfinishedFile(Path file, Path unfinished) {
  public static UnfinishedFile of(Path file) throws IOException {
    Path whole = file.toAbsolutePath();
    Files.createDirectories(whole.getParent());
    return new UnfinishedFile(whole, whole.resolveSibling("." + whole.getFileName() + ".tmp"));
  }

  /** Makes the disk have all of the closed file, then gives it its name. */
  public void finish() throws IOException {
    try (FileChannel channel = FileChannel.open(unfinished, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
    Files.move(
        unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  /** Removes what {@link #finish()} has not named. */
  public void discard() throws IOException {
    Files.deleteIfExists(unfinished);
  }
}
