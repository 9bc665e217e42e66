package org.totalplace.normalise.word;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.totalplace.model.Sha256;

/**
 * Words that cells are judged by: lists of {@code reference-data/columns/words.csv}. Immutable,
 * thread safe.
 */
public final class WordLists {
  /**
   * A line of the file.
   *
   * @param match whole: the whole cell; word: one of its words; pattern: a regular expression of
   *     the whole cell
   * @param text in lower case
   */
  public record Entry(String list, String match, String text) {}

  private static final Set<String> KNOWN =
      Set.of(
          "pounds whole",
          "total word",
          "total whole",
          "total_label pattern",
          "nil_return pattern",
          "organisation word");

  private final List<Entry> entries;
  private final Set<String> pounds;
  private final Set<String> organisations;
  private final List<Pattern> nilReturns;
  private final TotalWords totals;

  /**
   * @throws IllegalArgumentException where a list is unknown, empty or matched in another way
   */
  public WordLists(List<Entry> entries) {
    this.entries = List.copyOf(entries);
    Set<String> found = new HashSet<>();
    entries.forEach(entry -> found.add(entry.list() + " " + entry.match()));
    if (!found.equals(KNOWN)) {
      throw new IllegalArgumentException(
          "words.csv has the lists " + found + ", and each of these must be there: " + KNOWN);
    }
    this.pounds = Set.copyOf(texts("pounds", "whole"));
    this.organisations = Set.copyOf(texts("organisation", "word"));
    this.nilReturns = patterns("nil_return", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    this.totals =
        new TotalWords(texts("total", "word"), texts("total", "whole"), patterns("total_label", 0));
  }

  /** The text of a currency column that is empty or says pounds. */
  public boolean isPounds(String currency) {
    String text = currency.strip().toLowerCase(Locale.ROOT);
    return text.isEmpty() || pounds.contains(text);
  }

  /** The cell says that there were no payments. */
  public boolean isNilReturn(String cell) {
    return nilReturns.stream().anyMatch(pattern -> pattern.matcher(cell).matches());
  }

  /** The words that call a row a total. */
  public TotalWords totals() {
    return totals;
  }

  /**
   * @param word in lower case
   * @return whether names of companies and public bodies have it
   */
  public boolean isOfOrganisations(String word) {
    return organisations.contains(word);
  }

  public void addTo(Sha256 hash) {
    entries.forEach(entry -> hash.add(entry.list()).add(entry.match()).add(entry.text()));
  }

  private List<String> texts(String list, String match) {
    return entries.stream()
        .filter(entry -> entry.list().equals(list) && entry.match().equals(match))
        .map(Entry::text)
        .toList();
  }

  private List<Pattern> patterns(String list, int flags) {
    return texts(list, "pattern").stream().map(text -> Pattern.compile(text, flags)).toList();
  }
}
