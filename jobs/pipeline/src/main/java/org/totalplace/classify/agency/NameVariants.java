package org.totalplace.classify.agency;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.totalplace.classify.name.NameWords;
import org.totalplace.classify.name.PrintedName;

/**
 * The other forms that a printed name is tried in: without brackets; what is inside them; what is
 * before a dash or c/o, or after a dash that only one word precedes; without codes; without its own
 * initials in front; with single letters pushed together; with N and S as North and South.
 */
final class NameVariants {
  private static final List<String> MARKS =
      List.of(" - ", " – ", " c/o ", " C/O ", " T/A ", " t/a ");
  private static final int SHORTEST_KEY = 3;
  private static final Set<String> LITTLE = Set.of("THE", "AND", "OF", "FOR", "IN", "ON", "TO");
  private static final Map<String, String> COMPASS =
      Map.of("N", "NORTH", "S", "SOUTH", "E", "EAST", "W", "WEST", "NTH", "NORTH", "STH", "SOUTH");

  private final NameKey name;
  private final List<List<String>> outside = new ArrayList<>();
  private List<String> inside = List.of();

  NameVariants(PrintedName printed, NameKey name, NameIndex index) {
    this.name = name;
    String text = printed.text();
    int open = text.indexOf('(');
    List<String> plain = name.words();
    if (open >= 0) {
      int close = text.indexOf(')', open);
      String after = close < 0 ? "" : text.substring(close + 1);
      plain = index.words(text.substring(0, open) + " " + after);
      outside.add(plain);
      String between = text.substring(open + 1, close < 0 ? text.length() : close);
      inside = index.words(between.strip().indexOf(' ') > 0 ? between : "");
    }
    for (String mark : MARKS) {
      int at = text.indexOf(mark);
      if (at > 0) {
        outside.add(index.words(text.substring(0, at)));
        boolean isLabelled = mark.length() == 3 && text.lastIndexOf(' ', at - 1) < 0;
        outside.add(index.words(isLabelled ? text.substring(at + mark.length()) : ""));
      }
    }
    outside.add(withoutCodes(plain));
    outside.add(withoutInitials(plain));
    outside.add(withCompass(plain));
    List<String> together = NameWords.together(printed.words());
    if (together.size() < printed.words().size()) {
      outside.add(index.words(together));
    }
    outside.removeIf(words -> words.isEmpty() || words.equals(name.words()));
  }

  /** In this order, what is inside brackets after what is left without them. */
  List<NameKey> keys() {
    List<NameKey> keys = new ArrayList<>();
    for (int i = 0; i < outside.size(); i++) {
      add(outside.get(i), keys);
      if (i == 0) {
        add(inside, keys);
      }
    }
    return keys;
  }

  /** The name's own words and the variants', but not what is inside brackets: that says less. */
  List<List<String>> wordings() {
    List<List<String>> wordings = new ArrayList<>(outside.size() + 1);
    wordings.add(name.words());
    wordings.addAll(outside);
    return wordings;
  }

  private void add(List<String> words, List<NameKey> keys) {
    NameKey key = NameKey.of(words);
    if (key.key().length() >= SHORTEST_KEY && !key.key().equals(name.key())) {
      keys.add(key);
    }
  }

  private static List<String> withoutCodes(List<String> words) {
    List<String> plain = new ArrayList<>(words.size());
    for (String word : words) {
      if (!NameWords.hasDigit(word)) {
        plain.add(word);
      }
    }
    return plain;
  }

  /**
   * {@code COI CENTRAL OFFICE OF INFORMATION} without its first word; empty if that is not its
   * initials.
   */
  private static List<String> withoutInitials(List<String> words) {
    StringBuilder all = new StringBuilder();
    StringBuilder main = new StringBuilder();
    for (String word : words.subList(Math.min(1, words.size()), words.size())) {
      all.append(word.charAt(0));
      main.append(LITTLE.contains(word) ? "" : word.substring(0, 1));
    }
    boolean isInitials =
        all.length() > 1 && (words.get(0).contentEquals(all) || words.get(0).contentEquals(main));
    return isInitials ? words.subList(1, words.size()) : List.of();
  }

  private static List<String> withCompass(List<String> words) {
    boolean isCompass =
        words.size() > 2 && COMPASS.containsKey(words.get(0)) && words.get(1).length() > 1;
    List<String> written = new ArrayList<>(words);
    if (isCompass) {
      written.set(0, COMPASS.get(words.get(0)));
    }
    return written;
  }
}
