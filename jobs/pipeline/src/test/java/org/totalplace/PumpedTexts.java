package org.totalplace;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How the work of a regular expression grows with its text. The work is counted in characters
 * looked at, never in time, so that the answer is the same on every machine. The texts are made
 * from the words and kinds of characters of the expression itself, repeated, behind what it may
 * begin with and before what it cannot end with.
 */
final class PumpedTexts {
  private static final int SHORT = 32;
  private static final int TIMES = 8;

  /** Of a text eight times as long: a linear pattern takes 8, a quadratic one 64 times the work. */
  private static final int MOST_GROWTH = 16;

  /** Looks at a character that show nothing yet: alternatives take so many. */
  private static final int PLENTY = 12;

  private static final List<String> KINDS =
      List.of(
          "a", "A", "1", "19", " ", "\n", ".", ",", "-", "/", "*", "£", "(", "'", "\\", "é", "_");

  private final Pattern pattern;
  private final boolean whole;

  /**
   * @param whole the pattern has to match the whole text; otherwise every place of it is looked for
   */
  PumpedTexts(Pattern pattern, boolean whole) {
    this.pattern = pattern;
    this.whole = whole;
  }

  /** A text on which the work grows faster than the text; empty if there was none. */
  String worst() {
    Set<String> matching = MatchingTexts.of(pattern, 12);
    Set<String> pairs = new LinkedHashSet<>();
    for (String one : KINDS) {
      KINDS.stream().filter(two -> !two.equals(one)).forEach(two -> pairs.add(one + two));
    }
    Set<String> pumps = new LinkedHashSet<>(KINDS);
    for (String text : matching) {
      pumps.addAll(List.of(text, text + " ", text.substring(text.length() / 2)));
      pumps.addAll(List.of(text.split("")));
    }
    Set<String> starts = new LinkedHashSet<>(List.of("", "1", "a"));
    matching.stream().limit(5).forEach(starts::add);
    for (String start : starts) {
      pairs.addAll(pumps);
      for (String pump : start.isEmpty() ? pairs : start.length() < 2 ? pumps : KINDS) {
        for (String end : List.of("", "\u0001")) {
          if (grows(start, pump, end)) {
            return start + "(" + pump + ")*" + end;
          }
        }
      }
    }
    return "";
  }

  private boolean grows(String start, String pump, String end) {
    long large = work(text(start, pump, end, SHORT * TIMES));
    if (large >= Counted.MOST) {
      return true;
    }
    if (large < (long) SHORT * TIMES * PLENTY) {
      return false;
    }
    long small = work(text(start, pump, end, SHORT));
    return large > Math.max(small, SHORT) * MOST_GROWTH;
  }

  private static String text(String start, String pump, String end, int length) {
    return start + pump.repeat(length / pump.length()) + end;
  }

  /** How many characters are looked at. */
  long work(String text) {
    Counted counted = new Counted(text, new long[1]);
    try {
      Matcher matcher = pattern.matcher(counted);
      if (whole) {
        matcher.matches();
      } else {
        while (matcher.find()) {
          continue;
        }
      }
    } catch (StackOverflowError e) {
      return Long.MAX_VALUE / 2;
    } catch (TooMuch e) {
      return e.work;
    }
    return counted.looks[0];
  }

  private static final class TooMuch extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final long work;

    TooMuch(long work) {
      super(null, null, false, false);
      this.work = work;
    }
  }

  /** A text that counts its readers. */
  private record Counted(String text, long[] looks) implements CharSequence {
    private static final long MOST = 3_000_000;

    @Override
    public char charAt(int index) {
      if (++looks[0] > MOST) {
        throw new TooMuch(looks[0]);
      }
      return text.charAt(index);
    }

    @Override
    public int length() {
      return text.length();
    }

    @Override
    public CharSequence subSequence(int from, int to) {
      return text.subSequence(from, to);
    }

    @Override
    public String toString() {
      return text;
    }
  }
}
