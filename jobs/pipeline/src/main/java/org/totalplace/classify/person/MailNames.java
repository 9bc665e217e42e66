package org.totalplace.classify.person;

import java.util.List;
import org.totalplace.classify.name.NameWords;

/** People in addresses of mail: {@code given.surname@example.org}, not {@code accounts@}. */
final class MailNames {
  private final NameKinds kinds;

  MailNames(NameKinds kinds) {
    this.kinds = kinds;
  }

  /** Whether a text holds the address of a person, by what stands before an {@code @}. */
  boolean isIn(String text) {
    for (int at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
      int from = at;
      while (from > 0 && isOfAnAddress(text.charAt(from - 1))) {
        from--;
      }
      if (isPerson(NameWords.of(text.substring(from, at).replaceAll("[._-]", " ")))) {
        return true;
      }
    }
    return false;
  }

  /** A given name and another word, or an initial and a surname. */
  private boolean isPerson(List<String> words) {
    if (words.size() < 2 || words.size() > 3 || words.stream().anyMatch(NameWords::hasDigit)) {
      return false;
    }
    String last = words.get(words.size() - 1);
    boolean isInitial = words.get(0).length() == 1 && kinds.maybeSurname(last);
    return last.length() > 1 && (isInitial || kinds.isListedGiven(words.get(0)));
  }

  private static boolean isOfAnAddress(char c) {
    return Character.isLetterOrDigit(c) || c == '.' || c == '_' || c == '-';
  }
}
