package org.totalplace.tools.fuzz;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * A file made to break its reader.
 *
 * @param name of the file, which says what it does
 */
record Bomb(String name, Content content) {
  /** Writes the bytes of the file; they are the same each time. */
  @FunctionalInterface
  interface Content {
    void write(OutputStream out) throws IOException;
  }

  /** A text, {@code before}, then {@code part} so many times, then {@code after}. */
  static Bomb repeated(String name, String before, String part, long times, String after) {
    return new Bomb(name, out -> repeat(out, before, part, times, after));
  }

  static void repeat(OutputStream out, String before, String part, long times, String after)
      throws IOException {
    text(out, before);
    int some = (int) Math.max(1, Math.min(times, 8192 / Math.max(1, part.length())));
    byte[] block = part.repeat(some).getBytes(StandardCharsets.UTF_8);
    byte[] one = part.getBytes(StandardCharsets.UTF_8);
    long left = times;
    for (; left >= some; left -= some) {
      out.write(block);
    }
    for (; left > 0; left--) {
      out.write(one);
    }
    text(out, after);
  }

  static void text(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
  }
}
