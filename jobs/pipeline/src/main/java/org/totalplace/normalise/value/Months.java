package org.totalplace.normalise.value;

import java.util.Map;

/** English month names as printed: in full, by three letters, and the usual four. */
final class Months {
  private static final String[] NAMES = {
    "january", "february", "march", "april", "may", "june",
    "july", "august", "september", "october", "november", "december"
  };
  private static final Map<String, Integer> ODD =
      Map.of("sept", 9, "febuary", 2, "janurary", 1, "setpember", 9, "septmber", 9, "ocotber", 10);

  private Months() {}

  /**
   * @return 1 to 12, or 0 where the word is not a month
   */
  static int of(String word) {
    for (int i = 0; i < NAMES.length; i++) {
      if (word.length() >= 3 && NAMES[i].startsWith(word)) {
        return i + 1;
      }
    }
    return ODD.getOrDefault(word, 0);
  }
}
