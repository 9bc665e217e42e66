package org.totalplace.normalise.word;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A pattern of words that follow one another, {@code A.*B}, perhaps without others behind the last,
 * {@code A(?!.*B)}. Each is looked for behind the one before it, once: the work grows with the text
 * and not with its square, as that of the whole pattern would.
 */
public final class WordOrder {
  private static final String BETWEEN = ".*";
  private static final String NOT_BEHIND = "(?!.*";

  private final String text;
  private final List<Pattern> parts = new ArrayList<>();
  private final Optional<Pattern> notBehind;

  private WordOrder(String text) {
    this.text = text;
    int not = text.endsWith(")") ? text.indexOf(NOT_BEHIND) : -1;
    this.notBehind =
        not < 0
            ? Optional.empty()
            : Optional.of(
                Pattern.compile(text.substring(not + NOT_BEHIND.length(), text.length() - 1)));
    for (String part : (not < 0 ? text : text.substring(0, not)).split(Pattern.quote(BETWEEN))) {
      parts.add(Pattern.compile(part));
    }
  }

  /**
   * @throws java.util.regex.PatternSyntaxException where {@code .*} stands inside a group
   */
  public static WordOrder of(String text) {
    return new WordOrder(text);
  }

  /** Whether they are anywhere in the words. */
  public boolean isIn(String words) {
    Matcher last = null;
    int behind = 0;
    for (Pattern part : parts) {
      last = part.matcher(words);
      if (!last.find(behind)) {
        return false;
      }
      behind = last.end();
    }
    if (notBehind.isEmpty()) {
      return true;
    }
    while (last.find()) {
      behind = last.end();
    }
    return !notBehind.get().matcher(words).find(behind);
  }

  /** The parts, each of which is looked for everywhere. */
  public List<Pattern> patterns() {
    List<Pattern> all = new ArrayList<>(parts);
    notBehind.ifPresent(all::add);
    return all;
  }

  /** As the table has it. */
  @Override
  public String toString() {
    return text;
  }
}
