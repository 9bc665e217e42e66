package org.totalplace.source;

import java.util.Locale;

/**
 * A pattern with {@code *} for any text, over a whole text. At most length of the pattern times
 * length of the text in steps: a publisher's text cannot make it long.
 */
public record Glob(String pattern) {
  private static final char NONE = '\0';

  /** Ignoring case. */
  public boolean matches(String text) {
    return matches(pattern.toLowerCase(Locale.ROOT), text.toLowerCase(Locale.ROOT));
  }

  /** As printed. */
  public static boolean matches(String pattern, String text) {
    return matches(pattern, text, NONE);
  }

  /** The name of a file, as printed; {@code ?} is any one character. */
  static boolean isName(String pattern, String name) {
    return matches(pattern, name, '?');
  }

  private static boolean matches(String pattern, String text, char anyOne) {
    int p = 0;
    int t = 0;
    int star = -1;
    int resume = 0;
    while (t < text.length()) {
      if (p < pattern.length() && pattern.charAt(p) == '*') {
        star = p++;
        resume = t;
      } else if (p < pattern.length() && isOne(pattern.charAt(p), text.charAt(t), anyOne)) {
        p++;
        t++;
      } else if (star >= 0) {
        p = star + 1;
        t = ++resume;
      } else {
        return false;
      }
    }
    while (p < pattern.length() && pattern.charAt(p) == '*') {
      p++;
    }
    return p == pattern.length();
  }

  private static boolean isOne(char wanted, char c, char anyOne) {
    return wanted == c || (wanted == anyOne && anyOne != NONE);
  }
}
