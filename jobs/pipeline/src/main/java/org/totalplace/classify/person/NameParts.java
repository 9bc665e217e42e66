package org.totalplace.classify.person;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A printed name cut where publishers put two things into one cell: a trade and who plies it. */
final class NameParts {
  private static final List<String> CARE_OF =
      List.of(
          " C/O ",
          " C/- ",
          " CARE OF ",
          " FOR SERVICES OF ",
          " ON BEHALF OF ",
          " FAO ",
          " DEPUTY FOR ",
          " APPOINTEE FOR ",
          "CHAMBERS OF ");

  /**
   * A dash with a blank beside it, a colon, a comma, a bracket, a slash that abbreviates nothing.
   */
  private static final Pattern MARKS =
      Pattern.compile("\\s[-–—]+|[-–—]+\\s|[:;,#@|()\\[\\]–—]|\\sBY\\s", Pattern.CASE_INSENSITIVE);

  private static final Pattern WEB =
      Pattern.compile(
          "(?i)www\\b|https?:|\\.(com|co\\.uk|org|org\\.uk|net|gov\\.uk|co|uk|eu|io|de)\\b");
  private static final Pattern PARTED = Pattern.compile("(?i)[a-z]{2}[´?]s(?![a-z])");
  private static final Pattern POSSESSIVE = Pattern.compile("(?i)[a-z]{2}['’´`?]s(?![a-z])");
  private static final Pattern REFERENCE =
      Pattern.compile("^[\\W\\d_]+\\s|[\\s_][\\W\\d_]*\\d+$|_[aA]$");

  private NameParts() {}

  /** Who is paid, and care of whom: {@code A NAME C/O SOME CHAMBERS}; empty where nobody is. */
  static List<String> careOf(String printed) {
    String upper = printed.toUpperCase(Locale.ROOT);
    for (String mark : CARE_OF) {
      int at = upper.indexOf(mark);
      if (at >= 0) {
        return List.of(upper.substring(0, at), upper.substring(at + mark.length()));
      }
    }
    return List.of();
  }

  /**
   * On both sides of a slash, dash, colon or comma, in and before a bracket; empty where there is
   * none. A slash after one letter is an abbreviation: {@code T/A}, {@code A/C}.
   */
  static List<String> of(String printed) {
    List<String> parts = new ArrayList<>();
    String even = MARKS.matcher(printed).replaceAll("/");
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

  /** Before and behind the first dash without blanks; empty where there is none. */
  static List<String> atGluedDash(String printed) {
    int dash = printed.indexOf('-');
    return dash > 0 ? List.of(printed.substring(0, dash), printed.substring(dash + 1)) : List.of();
  }

  /** Whether something is said to be somebody's: a place or a shop, no person. */
  static boolean isPossessive(String printed) {
    return POSSESSIVE.matcher(printed).find();
  }

  /** Whether that is printed with a mark that parts words: {@code Given´s Place}. */
  static boolean hasPartedPossessive(String printed) {
    return PARTED.matcher(printed).find();
  }

  /** Whether it is the address of a page: that of a firm. */
  static boolean isWeb(String printed) {
    return WEB.matcher(printed).find();
  }

  /** Without a number before or behind it: {@code A NAME_101306}. */
  static String withoutReference(String printed) {
    Matcher reference = REFERENCE.matcher(printed.strip());
    return reference.find() ? reference.replaceAll(" ").strip() : printed;
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
