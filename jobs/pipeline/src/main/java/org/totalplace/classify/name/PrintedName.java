package org.totalplace.classify.name;

import java.util.List;

/**
 * A name as printed and the words it is cut into, once for all who look at it. The lists are not to
 * be changed. Not thread safe.
 */
public final class PrintedName {
  private final String text;
  private List<String> words;
  private List<String> singular;

  public PrintedName(String text) {
    this.text = text;
  }

  public String text() {
    return text;
  }

  /** {@link NameWords#of} the text. */
  public List<String> words() {
    if (words == null) {
      words = NameWords.of(text);
    }
    return words;
  }

  /** {@link NameWords#singular} of the text. */
  public List<String> singular() {
    if (singular == null) {
      singular = NameWords.singular(words());
    }
    return singular;
  }
}
