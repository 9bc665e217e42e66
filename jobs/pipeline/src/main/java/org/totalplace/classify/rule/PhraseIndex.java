package org.totalplace.classify.rule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.totalplace.classify.name.Words;

/**
 * Finds which of many phrases occur in a text, as whole words, plural or singular alike. Built
 * once, indexed by first word: the cost of a text grows with its words, not with the number of
 * phrases.
 *
 * @param <T> what a phrase stands for
 */
public final class PhraseIndex<T> {
  private final Map<String, List<Phrase<T>>> byFirstWord = new HashMap<>();

  /**
   * @param words how many words long the phrase is: the longer, the more it says
   */
  public record Hit<T>(T rule, int words) {}

  private record Phrase<T>(List<String> words, Match match, T rule) {}

  /** How much of the text the phrase must be. */
  public enum Match {
    HAS,
    STARTS,
    ENDS,
    IS
  }

  public void add(String phrase, Match match, T rule) {
    List<String> words = Words.singular(phrase);
    if (words.isEmpty()) {
      throw new IllegalArgumentException("A phrase without words: '" + phrase + "' of " + rule);
    }
    byFirstWord
        .computeIfAbsent(words.get(0), word -> new ArrayList<>())
        .add(new Phrase<>(words, match, rule));
  }

  /** Every phrase that occurs, in order of place in the text. */
  public List<Hit<T>> find(String text) {
    return find(Words.singular(text));
  }

  /** The same, for a text already cut into its singular words. */
  public List<Hit<T>> find(List<String> words) {
    List<Hit<T>> hits = new ArrayList<>();
    for (int at = 0; at < words.size(); at++) {
      for (Phrase<T> phrase : byFirstWord.getOrDefault(words.get(at), List.of())) {
        if (isAt(phrase, words, at)) {
          hits.add(new Hit<>(phrase.rule(), phrase.words().size()));
        }
      }
    }
    return hits;
  }

  private static boolean isAt(Phrase<?> phrase, List<String> words, int at) {
    int end = at + phrase.words().size();
    boolean fits = end <= words.size() && words.subList(at, end).equals(phrase.words());
    return fits
        && switch (phrase.match()) {
          case HAS -> true;
          case STARTS -> at == 0;
          case ENDS -> end == words.size();
          case IS -> at == 0 && end == words.size();
        };
  }
}
