package org.totalplace.normalise.line;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Memory beside the heap: a file of zeros that the system maps, and writes out where it must. */
final class MappedZeros {
  private static final int BLOCK = 1 << 20;

  private MappedZeros() {}

  /**
   * The file has no name any more when this returns, and goes with the buffer.
   *
   * @param bytes less than 2 GiB
   * @throws IOException when the disk has no room: zeros are written first, since a mapped page
   *     that finds none would end the whole process
   */
  static ByteBuffer of(Path file, long bytes) throws IOException {
    try (FileChannel channel =
        FileChannel.open(
            file,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.READ,
            StandardOpenOption.WRITE)) {
      ByteBuffer zeros = ByteBuffer.allocateDirect((int) Math.min(BLOCK, bytes));
      for (long written = 0; written < bytes; ) {
        zeros.clear().limit((int) Math.min(zeros.capacity(), bytes - written));
        written += channel.write(zeros);
      }
      return channel.map(MapMode.READ_WRITE, 0, bytes).order(ByteOrder.nativeOrder());
    } finally {
      Files.deleteIfExists(file);
    }
  }
}
