package org.totalplace.normalise.text;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Text whose UTF-8 was read as windows-1252 and encoded again, as in Â£ for £. A run of non-ASCII
 * characters is decoded if all of it can be; C1 controls are decoded one by one, since no text has
 * them on purpose.
 */
final class TwiceEncoded {
  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
  private static final String OF_BYTES = characters();

  private TwiceEncoded() {}

  private static String characters() {
    byte[] all = new byte[128];
    for (int i = 0; i < 128; i++) {
      all[i] = (byte) (128 + i);
    }
    char[] characters = new String(all, WINDOWS_1252).toCharArray();
    for (int i = 0; i < 128; i++) {
      if (characters[i] == '\uFFFD') {
        characters[i] = (char) (128 + i);
      }
    }
    return new String(characters);
  }

  /** Whether windows-1252 has this character where UTF-8 has a continuation byte. */
  static boolean isContinuation(int point) {
    int at = point < 0x10000 ? OF_BYTES.indexOf((char) point) : -1;
    return at >= 0 && at < 64 || point >= 0x80 && point < 0xC0;
  }

  /** The windows-1252 character of a byte; the C1 control for the five bytes without one. */
  static char windows1252(int b) {
    return b < 128 ? (char) b : OF_BYTES.charAt(b - 128);
  }

  /** The decoded run of non-ASCII characters, or the run itself. */
  static String repaired(String run, boolean beforeDigit) {
    String text = run;
    for (int round = 0; round < 3; round++) {
      String once = decodedOnce(text);
      if (once == null) {
        break;
      }
      text = once;
    }
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == 0x9C && beforeDigit && i == text.length() - 1) {
        out.append('£'); // code page 850 that was taken for ISO-8859-1
      } else {
        out.append(c >= 0x80 && c < 0xA0 ? windows1252(c) : c);
      }
    }
    return out.toString();
  }

  private static String decodedOnce(String text) {
    byte[] bytes = new byte[text.length()];
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      int at = OF_BYTES.indexOf(c);
      if (at >= 0) {
        bytes[i] = (byte) (128 + at);
      } else if (c >= 0x80 && c < 0xA0) {
        bytes[i] = (byte) c;
      } else if (c == 0xFFFD && text.startsWith("â€", i - 2)) {
        bytes[i] = (byte) 0x9D; // the closing quote, whose last byte windows-1252 lacks
      } else {
        return null;
      }
    }
    try {
      CharBuffer decoded =
          StandardCharsets.UTF_8
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes));
      return decoded.chars().allMatch(c -> OF_BYTES.indexOf(c) >= 0 || c == 0xFEFF)
          ? decoded.toString()
          : null;
    } catch (CharacterCodingException e) {
      return null;
    }
  }
}
