package org.totalplace.normalise.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.charset.StandardCharsets;

/**
 * Drops NULs and, on request, repairs UTF-8: invalid bytes are read as windows-1252, and characters
 * that were encoded twice are decoded. Looks at whole runs of bytes above 127, up to {@link
 * #LONGEST_RUN}.
 */
final class MendedStream extends BlockStream {
  private static final int LONGEST_RUN = 4096;

  private final PushbackInputStream in;
  private final boolean mends;
  private final byte[] block = new byte[1 << 16];
  private final byte[] run = new byte[LONGEST_RUN];
  private boolean begun;

  MendedStream(InputStream in, boolean mends) {
    this.in = new PushbackInputStream(in, LONGEST_RUN);
    this.mends = mends;
  }

  @Override
  boolean fill() throws IOException {
    int read = in.readNBytes(block, 0, block.length);
    if (read == 0) {
      return false;
    }
    int i = 0;
    while (i < read) {
      int plain = i;
      while (i < read && (block[i] > 0 || block[i] < 0 && !mends)) {
        i++;
      }
      put(block, plain, i - plain);
      begun |= i > plain;
      if (i == read) {
        break;
      }
      if (block[i] == 0) {
        i++;
      } else {
        int end = i;
        while (end < read && block[end] < 0 && end - i < LONGEST_RUN) {
          end++;
        }
        if (end == read && i > 0 && read == block.length) {
          in.unread(block, i, read - i);
          return true;
        }
        mend(i, end, end < read && block[end] >= '0' && block[end] <= '9');
        i = end;
      }
    }
    return true;
  }

  private void mend(int from, int to, boolean beforeDigit) {
    int length = to - from;
    System.arraycopy(block, from, run, 0, length);
    StringBuilder text = new StringBuilder(length);
    for (int i = 0; i < length; ) {
      int size = Utf8Check.sizeAt(run, i, length);
      if (size > 0) {
        text.append(new String(run, i, size, StandardCharsets.UTF_8));
        i += size;
      } else {
        text.append(TwiceEncoded.windows1252(run[i++] & 0xFF));
      }
    }
    String mended = TwiceEncoded.repaired(text.toString(), beforeDigit);
    if (!begun && mended.startsWith("\uFEFF")) {
      mended = mended.substring(1);
    }
    byte[] bytes = mended.getBytes(StandardCharsets.UTF_8);
    put(bytes, 0, bytes.length);
    begun |= bytes.length > 0;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
