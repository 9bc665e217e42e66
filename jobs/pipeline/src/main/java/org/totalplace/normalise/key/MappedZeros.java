package org.totalplace.normalise.key;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Memory outside the heap: a mapped file of zeros, which the system writes to disk when it has to.
 */
final class MappedZeros {
  private static final int BLOCK = 1 << 20;

  private MappedZeros() {}

  /**
   * The file is already deleted when this returns; its space is freed with the buffer.
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
