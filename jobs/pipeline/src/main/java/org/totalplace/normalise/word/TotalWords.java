package org.totalplace.normalise.word;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Finds the words that call a row a total. Immutable, thread safe. */
public final class TotalWords {
  /** What may stand behind a text that is the whole cell: a space and a colon. */
  private static final int MOST_BEHIND = 3;

  private final Pattern mention;
  private final List<Pattern> labels;
  private final byte[][] words;
  private final byte[][] whole;

  /**
   * @param words that mention a total wherever they stand, in lower case
   * @param whole texts that do so where they are the whole cell
   * @param labels of the whole cell, where it says nothing but that it is a total
   */
  TotalWords(List<String> words, List<String> whole, List<Pattern> labels) {
    this.mention =
        Pattern.compile(
            "\\b(" + String.join("|", words) + ")\\b|^(" + String.join("|", whole) + ") ?:?$");
    this.labels = List.copyOf(labels);
    this.words = bytes(words.stream().filter(word -> isShortest(word, words)).toList());
    this.whole = bytes(whole);
  }

  /** No other word is a part of it. */
  private static boolean isShortest(String word, List<String> words) {
    return words.stream().noneMatch(other -> !other.equals(word) && word.contains(other));
  }

  private static byte[][] bytes(List<String> texts) {
    return texts.stream()
        .map(text -> text.getBytes(StandardCharsets.US_ASCII))
        .toArray(byte[][]::new);
  }

  /** False where the cell mentions no total; decided without making a string. */
  public boolean mayBeIn(byte[] bytes, int from, int to) {
    for (byte[] text : whole) {
      boolean isAsShort = to - from <= text.length + MOST_BEHIND;
      if (isAsShort && isAt(text, bytes, from, to)) {
        return true;
      }
    }
    for (byte[] word : words) {
      for (int i = from; i <= to - word.length; i++) {
        if (isAt(word, bytes, i, to)) {
          return true;
        }
      }
    }
    return false;
  }

  /** The bytes are those of the text, in any case. */
  private static boolean isAt(byte[] text, byte[] bytes, int from, int to) {
    if (from + text.length > to) {
      return false;
    }
    for (int i = 0; i < text.length; i++) {
      if ((bytes[from + i] | 0x20) != text[i]) {
        return false;
      }
    }
    return true;
  }

  /** What the cell says, as it is printed. */
  public TotalLabel label(String cell) {
    String text = cell.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
    if (!mention.matcher(text).find()) {
      return TotalLabel.NONE;
    }
    return labels.stream().anyMatch(label -> label.matcher(text).matches())
        ? TotalLabel.TOTAL
        : TotalLabel.MENTIONS_TOTAL;
  }
}
