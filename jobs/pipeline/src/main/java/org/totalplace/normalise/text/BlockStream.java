package org.totalplace.normalise.text;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** A stream whose bytes are computed block by block from another stream. Not thread safe. */
abstract class BlockStream extends InputStream {
  private byte[] ready = new byte[1 << 17];
  private int at;
  private int limit;

  /**
   * Puts the bytes of the next block, which may be empty.
   *
   * @return false at the end
   */
  abstract boolean fill() throws IOException;

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    while (at == limit) {
      at = 0;
      limit = 0;
      if (!fill()) {
        return -1;
      }
    }
    int given = Math.min(length, limit - at);
    System.arraycopy(ready, at, target, offset, given);
    at += given;
    return given;
  }

  final void put(byte b) {
    reserve(1);
    ready[limit++] = b;
  }

  final void put(byte[] source, int from, int count) {
    reserve(count);
    System.arraycopy(source, from, ready, limit, count);
    limit += count;
  }

  private void reserve(int more) {
    if (limit + more > ready.length) {
      ready = Arrays.copyOf(ready, 2 * (limit + more));
    }
  }
}
