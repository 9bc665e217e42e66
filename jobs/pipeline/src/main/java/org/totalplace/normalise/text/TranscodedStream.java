package org.totalplace.normalise.text;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;

/** Characters as UTF-8, without a byte order mark at the beginning and without NULs. */
final class TranscodedStream extends BlockStream {
  private final Reader reader;
  private final char[] characters = new char[8192];
  private int carried;
  private boolean begun;

  TranscodedStream(Reader reader) {
    this.reader = reader;
  }

  @Override
  boolean fill() throws IOException {
    int read = reader.read(characters, carried, characters.length - carried);
    if (read < 0 && carried == 0) {
      return false;
    }
    int length = carried + Math.max(read, 0);
    carried = 0;
    char ahead = 0;
    if (read >= 0 && length > 0 && Character.isHighSurrogate(characters[length - 1])) {
      ahead = characters[--length];
      carried = 1;
    }
    byte[] bytes = text(length).getBytes(StandardCharsets.UTF_8);
    if (carried == 1) {
      characters[0] = ahead;
    }
    put(bytes, 0, bytes.length);
    return true;
  }

  private String text(int length) {
    String text = new String(characters, 0, length);
    if (!begun && length > 0) {
      begun = true;
      text = text.charAt(0) == '\uFEFF' ? text.substring(1) : text;
    }
    return text.indexOf('\0') < 0 ? text : text.replace("\0", "");
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
