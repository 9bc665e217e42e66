package org.totalplace.classify.name;

import java.util.List;

/**
 * A name as printed and its words, cut once for all rules. The lists must not be changed. Not
 * thread safe.
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

  /** The result of {@link NameWords#of}. */
  public List<String> words() {
    if (words == null) {
      words = NameWords.of(text);
    }
    return words;
  }

  /** The result of {@link NameWords#singular}. */
  public List<String> singular() {
    if (singular == null) {
      singular = NameWords.singular(words());
    }
    return singular;
  }
}
