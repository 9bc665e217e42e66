package org.totalplace.classify.agency;

import java.util.ArrayList;
import java.util.List;
import org.totalplace.classify.name.PrintedName;
import org.totalplace.classify.name.Words;

/**
 * What a printed name may be beside itself: without brackets; what is inside them; what is before a
 * dash or c/o; without codes; with single letters pushed together.
 */
final class NameVariants {
  private static final List<String> MARKS = List.of(" - ", " c/o ", " C/O ", " T/A ", " t/a ");
  private static final int SHORTEST_KEY = 3;

  private NameVariants() {}

  /** In this order; none that has the key of the name itself. */
  static List<NameKey> of(PrintedName printed, NameKey name, NameIndex index) {
    List<List<String>> words = new ArrayList<>();
    String text = printed.text();
    int open = text.indexOf('(');
    if (open > 0) {
      int close = text.indexOf(')', open);
      String after = close < 0 ? "" : text.substring(close + 1);
      words.add(index.words(text.substring(0, open) + " " + after));
      String inside = text.substring(open + 1, close < 0 ? text.length() : close);
      words.add(index.words(inside.strip().indexOf(' ') > 0 ? inside : ""));
    }
    List<String> outside = open > 0 ? words.get(0) : name.words();
    for (String mark : MARKS) {
      int at = text.indexOf(mark);
      if (at > 0) {
        words.add(index.words(text.substring(0, at)));
      }
    }
    words.add(withoutCodes(outside));
    List<String> together = Words.together(printed.words());
    if (together.size() < printed.words().size()) {
      words.add(index.words(together));
    }
    return keys(words, name);
  }

  private static List<NameKey> keys(List<List<String>> variants, NameKey name) {
    List<NameKey> keys = new ArrayList<>();
    for (List<String> words : variants) {
      if (!words.equals(name.words())) {
        NameKey key = NameKey.of(words);
        if (key.key().length() >= SHORTEST_KEY && !key.key().equals(name.key())) {
          keys.add(key);
        }
      }
    }
    return keys;
  }

  private static List<String> withoutCodes(List<String> words) {
    List<String> plain = new ArrayList<>(words.size());
    for (String word : words) {
      if (!Words.hasDigit(word)) {
        plain.add(word);
      }
    }
    return plain;
  }
}
