package org.totalplace.classify.person;

import java.util.ArrayList;
import java.util.List;
import org.totalplace.classify.name.NameWords;

/**
 * Words of a text that only blanks separate: what stands between two dashes, brackets, slashes,
 * commas or sentences.
 *
 * @param mark what stands before it; a blank for the first
 * @param words as {@link NameWords} cuts them; {@code &} is AND
 * @param mayName of each word, whether it is printed as a name is: with a capital, or in a text
 *     that has no small letter
 */
record TextPart(char mark, List<String> words, List<Boolean> mayName) {
  private static final String WITHIN = "'’‘`.";
  private static final String AND = "&+";

  /** The parts of a text in their order; none is empty. */
  static List<TextPart> of(String text) {
    boolean isMixed = text.chars().anyMatch(Character::isLowerCase);
    List<TextPart> parts = new ArrayList<>();
    TextPart part = new TextPart(' ', new ArrayList<>(), new ArrayList<>());
    for (int i = 0; i < text.length(); ) {
      int end = endOfWord(text, i);
      if (end > i) {
        part.add(text.substring(i, end), isMixed);
      }
      boolean isSentence = end - i > 3 && text.charAt(end - 1) == '.';
      char mark = isSentence ? '.' : end > i || end == text.length() ? ' ' : text.charAt(end++);
      if (AND.indexOf(mark) >= 0) {
        part.add("&", false);
      } else if (!Character.isWhitespace(mark) && mark != '.' || isSentence) {
        parts.add(part);
        part = new TextPart(mark, new ArrayList<>(), new ArrayList<>());
      }
      i = end;
    }
    parts.add(part);
    return parts.stream().filter(one -> !one.words.isEmpty()).toList();
  }

  boolean mayNameAt(int word) {
    return mayName.get(word);
  }

  int size() {
    return words.size();
  }

  /** Where the word ends that begins here; letters beside a slash or dash are one: {@code W/E}. */
  private static int endOfWord(String text, int from) {
    int at = from;
    while (at < text.length()) {
      char c = text.charAt(at);
      boolean isLetter = Character.isLetterOrDigit(c) || at > from && WITHIN.indexOf(c) >= 0;
      boolean isShort = (c == '/' || c == '-') && at == from + 1 && isLetter(text, from);
      if (!isLetter && !(isShort && isLetter(text, at + 1))) {
        return at;
      }
      at++;
      if (c == '.' && at - from == 2 && isLetter(text, at)) {
        return at; // the initials of A.B.NAME
      }
    }
    return at;
  }

  private static boolean isLetter(String text, int at) {
    return at < text.length() && Character.isLetter(text.charAt(at));
  }

  private void add(String printed, boolean isMixed) {
    boolean isLikeAName = !isMixed || Character.isUpperCase(printed.charAt(0));
    boolean isPossessive = printed.endsWith("'s") || printed.endsWith("’s");
    int end = isPossessive ? printed.length() - 2 : printed.length();
    String plain = printed.substring(0, end).replace("/", "").replace("-", "");
    for (String word : NameWords.of(plain)) {
      words.add(word);
      mayName.add(isLikeAName);
    }
  }
}
