package org.totalplace.classify.person;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A printed name cut where publishers put two things into one cell: a trade and who plies it. */
final class NameParts {
  private static final List<String> CARE_OF = List.of(" C/O ", " C/- ", " CARE OF ");

  private NameParts() {}

  /** Who is paid, and care of whom: {@code A NAME C/O SOME CHAMBERS}; empty where nobody is. */
  static List<String> careOf(String printed) {
    String upper = printed.toUpperCase(Locale.ROOT);
    for (String mark : CARE_OF) {
      int at = upper.indexOf(mark);
      if (at > 0) {
        return List.of(upper.substring(0, at), upper.substring(at + mark.length()));
      }
    }
    return List.of();
  }

  /**
   * On both sides of a slash or dash, and before a bracket; empty where there is none. A slash
   * after one letter is an abbreviation: {@code T/A}, {@code A/C}.
   */
  static List<String> of(String printed) {
    List<String> parts = new ArrayList<>();
    String even = printed.replace(" - ", "/").replace('(', '/').replace(')', ' ');
    int from = 0;
    for (int at = even.indexOf('/'); at >= 0; at = even.indexOf('/', at + 1)) {
      if (!endsInOneLetter(even, at)) {
        parts.add(even.substring(from, at));
        from = at + 1;
      }
    }
    if (from > 0) {
      parts.add(even.substring(from));
    }
    return parts;
  }

  private static boolean endsInOneLetter(String text, int end) {
    return end > 0
        && Character.isLetter(text.charAt(end - 1))
        && (end == 1 || !Character.isLetterOrDigit(text.charAt(end - 2)));
  }

  /** Initials that are printed without blanks, set apart: {@code A.B.NAME} as A B NAME. */
  static String spaced(String printed) {
    StringBuilder text = new StringBuilder(printed);
    for (int i = 1; i + 1 < printed.length(); i++) {
      boolean isGlued = printed.charAt(i) == '.' && Character.isLetter(printed.charAt(i + 1));
      if (isGlued && endsInOneLetter(printed, i)) {
        text.setCharAt(i, ' ');
      }
    }
    return text.toString();
  }
}
