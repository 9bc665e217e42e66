package org.totalplace;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Texts that a regular expression is likely to match, made by walking over the expression: of each
 * choice one way, of each repetition the least or one or two more. What looks around is left out.
 */
final class MatchingTexts {
  private static final String CHARACTERS = "a1 .,-/:_\n*£A9'(é\\z\t;#+";

  private final String regex;
  private final Random random;
  private int at;

  private MatchingTexts(String regex, long seed) {
    this.regex = regex;
    this.random = new Random(seed);
  }

  /** Some texts, the same at every call; fewer where the expression makes only few. */
  static Set<String> of(Pattern pattern, int wanted) {
    Set<String> texts = new LinkedHashSet<>();
    for (int seed = 0; seed < wanted * 2 && texts.size() < wanted; seed++) {
      String text = new MatchingTexts(pattern.pattern(), seed).alternatives();
      if (!text.isEmpty() && text.length() <= 32) {
        texts.add(text);
      }
    }
    return texts;
  }

  private String alternatives() {
    List<String> ways = new ArrayList<>();
    StringBuilder way = new StringBuilder();
    while (at < regex.length() && regex.charAt(at) != ')') {
      if (regex.charAt(at) == '|') {
        at++;
        ways.add(way.toString());
        way.setLength(0);
      } else {
        way.append(repeated());
      }
    }
    ways.add(way.toString());
    return ways.get(random.nextInt(ways.size()));
  }

  private String repeated() {
    int start = at;
    String first = atom();
    int end = at;
    int[] times = times();
    StringBuilder text = new StringBuilder();
    int after = at;
    int wanted =
        times[0] + (times[1] > times[0] ? random.nextInt(Math.min(3, times[1] - times[0] + 1)) : 0);
    for (int i = 0; i < wanted; i++) {
      at = start;
      text.append(i == 0 ? first : atom());
      at = end;
    }
    at = after;
    return text.toString();
  }

  private int[] times() {
    int[] times = {1, 1};
    if (at < regex.length()) {
      switch (regex.charAt(at)) {
        case '*' -> times = new int[] {0, 3};
        case '+' -> times = new int[] {1, 4};
        case '?' -> times = new int[] {0, 1};
        case '{' -> {
          int close = regex.indexOf('}', at);
          String[] bounds = regex.substring(at + 1, close).split(",", -1);
          int least = Integer.parseInt(bounds[0]);
          String most = bounds[bounds.length - 1];
          times = new int[] {least, most.isEmpty() ? least + 3 : Integer.parseInt(most)};
          at = close;
        }
        default -> {
          return times;
        }
      }
      at++;
      while (at < regex.length() && (regex.charAt(at) == '?' || regex.charAt(at) == '+')) {
        at++;
      }
    }
    return times;
  }

  private String atom() {
    char c = regex.charAt(at);
    return switch (c) {
      case '(' -> group();
      case '[' -> oneOf(classEnd());
      case '^', '$' -> {
        at++;
        yield "";
      }
      case '.' -> oneOf(at + 1);
      case '\\' -> escape();
      default -> {
        at++;
        yield String.valueOf(c);
      }
    };
  }

  private String group() {
    at++;
    boolean isAround =
        regex.startsWith("?=", at) || regex.startsWith("?!", at) || regex.startsWith("?<", at);
    if (regex.startsWith("?", at)) {
      at++;
      while (":=!>)".indexOf(regex.charAt(at)) < 0) {
        at++;
      }
      at += regex.charAt(at) == ')' ? 0 : 1;
    }
    String inside = alternatives();
    at++;
    return isAround ? "" : inside;
  }

  private int classEnd() {
    int depth = 0;
    for (int i = at; ; i++) {
      switch (regex.charAt(i)) {
        case '\\' -> i++;
        case '[' -> depth++;
        case ']' -> depth--;
        default -> {}
      }
      if (depth == 0) {
        return i + 1;
      }
    }
  }

  private String escape() {
    char c = regex.charAt(at + 1);
    if (c == 'Q') {
      int end = regex.indexOf("\\E", at);
      String quoted = regex.substring(at + 2, end);
      at = end + 2;
      return quoted;
    }
    if ("bBGAzZ".indexOf(c) >= 0) {
      at += 2;
      return "";
    }
    int end = c == 'p' || c == 'P' ? regex.indexOf('}', at) + 1 : c == 'u' ? at + 6 : at + 2;
    return oneOf(end);
  }

  /** A character that the expression from here to its end matches. */
  private String oneOf(int end) {
    Pattern one = Pattern.compile(regex.substring(at, end));
    at = end;
    int from = random.nextInt(CHARACTERS.length());
    for (int i = 0; i < CHARACTERS.length(); i++) {
      String c = String.valueOf(CHARACTERS.charAt((from + i) % CHARACTERS.length()));
      if (one.matcher(c).matches()) {
        return c;
      }
    }
    return "";
  }
}
