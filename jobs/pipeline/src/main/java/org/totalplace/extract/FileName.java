package org.totalplace.extract;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * A path as text, the same under every locale. Java decodes names by the locale of the process:
 * under C, £ becomes a question mark. The path's URI still has the bytes.
 */
final class FileName {
  private static final int LONGEST = 1000;

  private FileName() {}

  /** The path of a file under a folder, with {@code /} between its parts. */
  static String under(Path folder, Path file) {
    String above = folder.toUri().getRawPath();
    String raw = file.toUri().getRawPath();
    int from = above.endsWith("/") ? above.length() : above.length() + 1;
    String name = decode(raw.substring(Math.min(from, raw.length())));
    return name.endsWith("/") ? name.substring(0, name.length() - 1) : name;
  }

  /** Whether the name is safe in a manifest, a report and a terminal. */
  static boolean isAcceptable(String name) {
    return name.length() <= LONGEST
        && name.codePoints()
            .noneMatch(
                c ->
                    Character.isISOControl(c)
                        || c == 0xFFFD
                        || Character.getType(c) == Character.FORMAT
                        || Character.getType(c) == Character.LINE_SEPARATOR
                        || Character.getType(c) == Character.PARAGRAPH_SEPARATOR);
  }

  /** The name with unusual characters escaped, safe to print. */
  static String printable(String name) {
    StringBuilder text = new StringBuilder();
    name.codePoints()
        .limit(200)
        .forEach(
            c -> {
              if (isAcceptable(Character.toString(c))) {
                text.appendCodePoint(c);
              } else {
                text.append(String.format("\\u%04x", c));
              }
            });
    return text.toString();
  }

  private static String decode(String raw) {
    ByteBuffer bytes = ByteBuffer.allocate(raw.length());
    for (int i = 0; i < raw.length(); i++) {
      if (raw.charAt(i) == '%') {
        bytes.put((byte) Integer.parseInt(raw.substring(i + 1, i + 3), 16));
        i += 2;
      } else {
        bytes.put((byte) raw.charAt(i));
      }
    }
    bytes.flip();
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
    } catch (CharacterCodingException e) {
      bytes.rewind();
      return Charset.forName("windows-1252").decode(bytes).toString();
    }
  }
}
