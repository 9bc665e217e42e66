package org.totalplace.classify.rule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.totalplace.classify.name.NameWords;

/**
 * Finds which of many phrases occur in a text, as whole words, plural or singular alike. Built
 * once, indexed by first word: the cost of a text grows with its words, not with the number of
 * phrases.
 *
 * @param <T> the value of a phrase
 */
public final class PhraseIndex<T> {
  private final Map<String, List<Phrase<T>>> byFirstWord = new HashMap<>();

  /**
   * @param words number of words of the phrase; longer is more specific
   */
  public record Hit<T>(T rule, int words) {}

  /**
   * @param at position of the phrase's first word in the text, from 0
   */
  public record Placed<T>(Hit<T> hit, int at) {
    /** Whether the other phrase is longer and holds this one: "school transport" holds "school". */
    public boolean isInside(Placed<?> other) {
      return other.hit.words() > hit.words()
          && other.at <= at
          && other.at + other.hit.words() >= at + hit.words();
    }
  }

  private record Phrase<T>(List<String> words, Match match, T rule) {}

  /** How much of the text the phrase must be. */
  public enum Match {
    HAS,
    STARTS,
    ENDS,
    IS
  }

  public void add(String phrase, Match match, T rule) {
    List<String> words = NameWords.singular(phrase);
    if (words.isEmpty()) {
      throw new IllegalArgumentException("A phrase without words: '" + phrase + "' of " + rule);
    }
    byFirstWord
        .computeIfAbsent(words.get(0), word -> new ArrayList<>())
        .add(new Phrase<>(words, match, rule));
  }

  /** Every phrase that occurs, in order of place in the text. */
  public List<Hit<T>> find(String text) {
    return find(NameWords.singular(text));
  }

  /** The same, for a text already cut into its singular words. */
  public List<Hit<T>> find(List<String> words) {
    return placed(words).stream().map(Placed::hit).toList();
  }

  /** The same, each with its place. */
  public List<Placed<T>> placed(List<String> words) {
    List<Placed<T>> hits = new ArrayList<>();
    for (int at = 0; at < words.size(); at++) {
      List<Phrase<T>> phrases = byFirstWord.get(words.get(at));
      for (int i = 0; phrases != null && i < phrases.size(); i++) {
        Phrase<T> phrase = phrases.get(i);
        if (isAt(phrase, words, at)) {
          hits.add(new Placed<>(new Hit<>(phrase.rule(), phrase.words().size()), at));
        }
      }
    }
    return hits;
  }

  private static boolean isAt(Phrase<?> phrase, List<String> words, int at) {
    int length = phrase.words().size();
    int end = at + length;
    boolean fits = end <= words.size();
    for (int i = 1; i < length && fits; i++) { // the first word is how it was found
      fits = words.get(at + i).equals(phrase.words().get(i));
    }
    return fits
        && switch (phrase.match()) {
          case HAS -> true;
          case STARTS -> at == 0;
          case ENDS -> end == words.size();
          case IS -> at == 0 && end == words.size();
        };
  }
}
