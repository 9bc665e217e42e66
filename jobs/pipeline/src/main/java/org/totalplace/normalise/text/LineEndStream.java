package org.totalplace.normalise.text;

import java.io.IOException;
import java.io.InputStream;

/**
 * Turns line ends that were written more than once into one: CR CR LF (a text copied twice in text
 * mode) into CR LF, and LF CR into LF. Other bytes are unchanged, so that a lone CR or LF within a
 * cell keeps its meaning. Used only where the census found such line ends.
 */
final class LineEndStream extends BlockStream {
  private final InputStream in;
  private final byte[] block = new byte[1 << 16];
  private int returns;
  private boolean afterFeed;
  private boolean ended;

  LineEndStream(InputStream in) {
    this.in = in;
  }

  @Override
  boolean fill() throws IOException {
    if (ended) {
      return false;
    }
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
    return true;
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

  @Override
  public void close() throws IOException {
    in.close();
  }
}
