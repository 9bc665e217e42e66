package org.totalplace.normalise.container.workbook;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.totalplace.normalise.container.packed.RefusedFileException;
import org.totalplace.normalise.container.packed.Spill;
import org.totalplace.normalise.container.row.RowBuffer;
import org.totalplace.normalise.notice.At;
import org.totalplace.normalise.notice.FileNotice.DamagedFileNotice;
import org.totalplace.normalise.notice.FileNotice.UnsafeFileNotice;

/**
 * The shared strings of a workbook, as UTF-8 in blocks, with eight bytes of overhead each. The
 * first blocks stay in memory, the others are mapped from a temporary file.
 */
final class SharedStrings {
  private static final int BLOCK = 1 << 22;
  private static final int BLOCKS_IN_MEMORY = 32;
  private static final int MOST = 64_000_000;

  private final Spill spill;
  private final At at;
  private final List<ByteBuffer> blocks = new ArrayList<>();
  private FileChannel overflow;
  private byte[] current = new byte[1 << 16];
  private int used;
  private long[] places = new long[1024];
  private int count;

  SharedStrings(Spill spill, At at) {
    this.spill = spill;
    this.at = at;
  }

  /** Adds one text, whose pieces are joined in the buffer of a row. */
  void add(byte[] text, int from, int to) throws IOException {
    int length = to - from;
    if (length >= BLOCK) {
      throw new RefusedFileException(new UnsafeFileNotice(at, "a single cell of more than 4 MiB"));
    }
    if (used + length > BLOCK) {
      endBlock();
    }
    if (used + length > current.length) {
      current =
          Arrays.copyOf(current, Math.min(BLOCK, Math.max(2 * current.length, used + length)));
    }
    if (count == MOST) {
      throw new RefusedFileException(
          new UnsafeFileNotice(at, "a workbook of more than 64 million texts"));
    }
    if (count == places.length) {
      places = Arrays.copyOf(places, count + (count >> 1));
    }
    System.arraycopy(text, from, current, used, length);
    places[count++] = (long) blocks.size() << 44 | (long) used << 22 | length;
    used += length;
  }

  /** Call after the last text. */
  void end() throws IOException {
    endBlock();
    current = new byte[0];
  }

  private void endBlock() throws IOException {
    if (blocks.size() < BLOCKS_IN_MEMORY) {
      blocks.add(ByteBuffer.wrap(Arrays.copyOf(current, used)));
    } else {
      if (overflow == null) {
        Path file = spill.newFile();
        overflow =
            spill.keep(FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE));
      }
      long position = overflow.size();
      ByteBuffer written = ByteBuffer.wrap(current, 0, used);
      while (written.hasRemaining()) {
        overflow.write(written, position + written.position());
      }
      blocks.add(overflow.map(FileChannel.MapMode.READ_ONLY, position, used));
    }
    used = 0;
  }

  void put(int index, RowBuffer row) throws RefusedFileException {
    if (index < 0 || index >= count) {
      throw new RefusedFileException(
          new DamagedFileNotice(at, "a cell points to text number " + index + " of " + count));
    }
    long place = places[index];
    ByteBuffer block = blocks.get((int) (place >>> 44));
    row.put(block, (int) (place >>> 22) & BLOCK - 1, (int) place & BLOCK - 1);
  }
}
