package org.totalplace.normalise.text;

import java.io.IOException;
import java.io.InputStream;

/**
 * Gives each line end that was written more than once as one: CR CR LF (a text sent through a
 * text-mode copy twice) as CR LF, and LF CR as LF. Every other byte is as it was, so that a lone CR
 * or LF within a cell keeps its meaning. Used only where the census found such line ends.
 */
final class LineEndStream extends InputStream {
  private final InputStream in;
  private final byte[] block = new byte[1 << 16];
  private byte[] ready = new byte[2 * block.length];
  private int at;
  private int limit;
  private int returns;
  private boolean afterFeed;
  private boolean ended;

  LineEndStream(InputStream in) {
    this.in = in;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    while (at == limit) {
      if (ended) {
        return -1;
      }
      fill();
    }
    int given = Math.min(length, limit - at);
    System.arraycopy(ready, at, target, offset, given);
    at += given;
    return given;
  }

  private void fill() throws IOException {
    at = 0;
    limit = 0;
    int read = in.readNBytes(block, 0, block.length);
    for (int i = 0; i < read; i++) {
      byte b = block[i];
      if (b == '\r') {
        returns++;
      } else if (b == '\n') {
        lineEnd();
      } else {
        if (returns > 0 || afterFeed) {
          loneReturns();
        }
        put(b);
      }
    }
    if (read < block.length) {
      ended = true;
      if (returns > 1) {
        lineEnd();
      }
      loneReturns();
    }
  }

  private void lineEnd() {
    if (returns > 0) {
      put((byte) '\r');
    }
    put((byte) '\n');
    returns = 0;
    afterFeed = true;
  }

  /** Behind a line feed they end it; elsewhere they are what the publisher wrote. */
  private void loneReturns() {
    for (; returns > 0; returns--) {
      if (!afterFeed) {
        put((byte) '\r');
      }
    }
    afterFeed = false;
  }

  private void put(byte b) {
    if (limit == ready.length) {
      ready = java.util.Arrays.copyOf(ready, 2 * limit);
    }
    ready[limit++] = b;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
