package org.totalplace.classify.person;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts a printed name where publishers put two things into one cell, such as a trade and the person
 * who plies it.
 */
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
   * A dash with a blank beside it, a colon, a comma, a bracket, or a slash that is not part of an
   * abbreviation.
   */
  private static final Pattern MARKS =
      Pattern.compile(
          "\\s[-–—]++|(?<![-–—])[-–—]++\\s|[:;,#@|()\\[\\]–—]|\\sBY\\s", Pattern.CASE_INSENSITIVE);

  private static final Pattern WEB =
      Pattern.compile(
          "(?i)www\\b|https?:|\\.(com|co\\.uk|org|org\\.uk|net|gov\\.uk|co|uk|eu|io|de)\\b");
  private static final Pattern PARTED = Pattern.compile("(?i)[a-z]{2}[´?]s(?![a-z])");
  private static final Pattern POSSESSIVE = Pattern.compile("(?i)[a-z]{2}['’´`?]s(?![a-z])");
  private static final Pattern NUMBER_BEFORE = Pattern.compile("^[\\W\\d_]+\\s");
  private static final Pattern MARKED_A = Pattern.compile("_[aA]$");

  private NameParts() {}

  /**
   * The payee and who receives it on their behalf: {@code A NAME C/O SOME CHAMBERS}; empty if there
   * is no such pair.
   */
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
   * The parts on both sides of a slash, dash, colon or comma, or before and inside brackets; empty
   * if there is none. A slash after one letter is an abbreviation: {@code T/A}, {@code A/C}.
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

  /** The parts before and after the first dash without blanks; empty if there is none. */
  static List<String> atGluedDash(String printed) {
    int dash = printed.indexOf('-');
    return dash > 0 ? List.of(printed.substring(0, dash), printed.substring(dash + 1)) : List.of();
  }

  /** Whether the name has a possessive, as places and shops do, rather than people. */
  static boolean isPossessive(String printed) {
    return POSSESSIVE.matcher(printed).find();
  }

  /** Whether the possessive is printed with a mark that separates words: {@code Given´s Place}. */
  static boolean hasPartedPossessive(String printed) {
    return PARTED.matcher(printed).find();
  }

  /** Whether it is a web address, which is a firm's. */
  static boolean isWeb(String printed) {
    return WEB.matcher(printed).find();
  }

  /** The name without a number before or after it: {@code A NAME_101306}. */
  static String withoutReference(String printed) {
    String text = printed.strip();
    Matcher before = NUMBER_BEFORE.matcher(text);
    int from = before.find() ? before.end() : 0;
    Matcher mark = MARKED_A.matcher(text);
    int to = mark.find() ? mark.start() : startOfNumber(text, from);
    return from > 0 || to < text.length() ? text.substring(from, to).strip() : printed;
  }

  /** Where a blank or underscore begins an end that has no letter and whose last is a digit. */
  private static int startOfNumber(String text, int from) {
    int start = text.length();
    if (text.isEmpty() || !isDigit(text.charAt(text.length() - 1))) {
      return start;
    }
    for (int at = text.length() - 2; at >= from && !isLetter(text.charAt(at)); at--) {
      start = text.charAt(at) == '_' || isBlank(text.charAt(at)) ? at : start;
    }
    return start;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  private static boolean isBlank(char c) {
    return c == ' ' || (c >= '\t' && c <= '\r');
  }

  private static boolean endsInOneLetter(String text, int end) {
    return end > 0
        && Character.isLetter(text.charAt(end - 1))
        && (end == 1 || !Character.isLetterOrDigit(text.charAt(end - 2)));
  }

  /** Separates initials that are printed without blanks: {@code A.B.NAME} as A B NAME. */
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
