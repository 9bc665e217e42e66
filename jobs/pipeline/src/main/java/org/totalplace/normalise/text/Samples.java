package org.totalplace.normalise.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Blocks spread evenly over a file of unknown length: the first, up to seven between, and the last.
 * Which blocks are kept depends on the length alone.
 */
final class Samples {
  static final int BLOCK = 1 << 15;
  private static final int MOST = 8;

  private final List<byte[]> kept = new ArrayList<>();
  private byte[] last;
  private long keptBlock = -1;
  private long blocks;
  private long stride = 1;

  void take(byte[] block, int length) {
    if (blocks % stride == 0) {
      if (kept.size() == MOST) {
        for (int i = MOST - 1; i > 0; i -= 2) {
          kept.remove(i);
        }
        stride *= 2;
      }
      if (blocks % stride == 0) {
        kept.add(Arrays.copyOf(block, length));
        keptBlock = blocks;
      }
    }
    blocks++;
  }

  /** Keeps the last block too. */
  void end(byte[] block, int length) {
    last = blocks == 0 || keptBlock == blocks - 1 ? null : Arrays.copyOf(block, length);
  }

  /** Whether the samples are the whole file. */
  boolean isWhole() {
    return blocks <= MOST && stride == 1;
  }

  /** The whole file, or pieces that begin at a line start (a lone CR may be a line end). */
  List<byte[]> pieces() {
    if (isWhole()) {
      return List.of(joined());
    }
    List<byte[]> pieces = new ArrayList<>();
    for (byte[] block : kept) {
      pieces.add(pieces.isEmpty() ? untilLastLine(block) : fromFirstLine(untilLastLine(block)));
    }
    if (last != null) {
      pieces.add(fromFirstLine(last));
    }
    return pieces;
  }

  byte[] head() {
    return kept.isEmpty() ? new byte[0] : kept.get(0);
  }

  private byte[] joined() {
    int length = kept.stream().mapToInt(block -> block.length).sum();
    byte[] all = new byte[length];
    int at = 0;
    for (byte[] block : kept) {
      System.arraycopy(block, 0, all, at, block.length);
      at += block.length;
    }
    return all;
  }

  private static byte[] fromFirstLine(byte[] block) {
    for (int i = 0; i < block.length; i++) {
      if (isLineEnd(block[i])) {
        return Arrays.copyOfRange(block, i + 1, block.length);
      }
    }
    return block;
  }

  private static byte[] untilLastLine(byte[] block) {
    for (int i = block.length - 1; i > 0; i--) {
      if (isLineEnd(block[i])) {
        return Arrays.copyOf(block, i + 1);
      }
    }
    return block;
  }

  private static boolean isLineEnd(byte b) {
    return b == '\n' || b == '\r';
  }
}
