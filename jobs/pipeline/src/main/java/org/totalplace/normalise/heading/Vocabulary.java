package org.totalplace.normalise.heading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.totalplace.model.Sha256;
import org.totalplace.normalise.word.WordLists;
import org.totalplace.normalise.word.WordOrder;

/**
 * What headings mean: names as publishers print them, then rules about their words. Both are data
 * in {@code reference-data/columns}; names from a source definition take precedence. Immutable,
 * thread safe.
 */
public final class Vocabulary {
  /** A line of {@code columns.csv}; an empty scope is everywhere, otherwise a source id or kind. */
  public record Name(String printed, Column column, String basis, String scope) {}

  /** A line of {@code patterns.csv}, found anywhere in the words of the heading. */
  public record WordRule(WordOrder words, Column column, String basis) {}

  /** A longer text heads no column: no pattern sees it. */
  private static final int LONGEST_HEADING = 2_000;

  private static final int MOST_REMEMBERED = 10_000;
  private static final int LONGEST_REMEMBERED = 100;

  /** A name with its lookup key, computed once for all scopes. */
  private record Entry(String key, Name name) {
    static List<Entry> of(List<Name> names) {
      return names.stream().map(name -> new Entry(Vocabulary.key(name.printed()), name)).toList();
    }
  }

  private final List<Entry> entries;
  private final List<WordRule> rules;
  private final Registers registers;
  private final WordLists wordLists;
  private final List<String> scopes;

  /** The part of {@link #hash} that is the same for all scopes. */
  private final String sharedHash;

  private final Map<String, Meaning> byKey = new HashMap<>();

  /** Cache of headings: the files of a publisher mostly have the same ones. */
  private final Map<String, Optional<Meaning>> found = new ConcurrentHashMap<>();

  public Vocabulary(
      List<Name> names, List<WordRule> rules, Registers registers, WordLists wordLists) {
    this(
        Entry.of(names),
        rules,
        registers,
        wordLists,
        List.of(),
        sharedHash(rules, registers, wordLists));
  }

  private Vocabulary(
      List<Entry> entries,
      List<WordRule> rules,
      Registers registers,
      WordLists wordLists,
      List<String> scopes,
      String sharedHash) {
    this.entries = List.copyOf(entries);
    this.rules = List.copyOf(rules);
    this.registers = registers;
    this.wordLists = wordLists;
    this.scopes = List.copyOf(scopes);
    this.sharedHash = sharedHash;
    for (Entry entry : entries) {
      Name name = entry.name();
      if (name.scope().isEmpty() || scopes.contains(name.scope())) {
        byKey.put(entry.key(), new Meaning(name.column(), name.basis(), true));
      }
    }
  }

  /** This vocabulary with the entries for these scopes: the id and the kind of a source. */
  public Vocabulary forScopes(List<String> scopes) {
    return new Vocabulary(entries, rules, registers, wordLists, scopes, sharedHash);
  }

  /** This vocabulary with names of a source definition, which take precedence. */
  public Vocabulary with(List<Name> more) {
    List<Entry> all = new ArrayList<>(entries);
    all.addAll(Entry.of(more));
    return new Vocabulary(all, rules, registers, wordLists, scopes, sharedHash);
  }

  /** The words that cells are judged by. */
  public WordLists wordLists() {
    return wordLists;
  }

  public Registers registers() {
    return registers;
  }

  public Optional<Meaning> find(String printed) {
    if (printed.length() > LONGEST_HEADING) {
      return Optional.empty();
    }
    Optional<Meaning> known = found.get(printed);
    if (known == null) {
      known = look(printed);
      if (found.size() < MOST_REMEMBERED && printed.length() < LONGEST_REMEMBERED) {
        found.put(printed, known);
      }
    }
    return known;
  }

  private Optional<Meaning> look(String printed) {
    String words = HeadingText.words(printed);
    Optional<Meaning> exact = findExact(printed, words);
    if (exact.isPresent() || words.isEmpty()) {
      return exact;
    }
    return rules.stream()
        .filter(rule -> rule.words().isIn(words))
        .findFirst()
        .map(rule -> new Meaning(rule.column(), rule.basis(), false));
  }

  /** By name only, without word rules. */
  public Optional<Meaning> findExact(String printed) {
    return printed.length() > LONGEST_HEADING
        ? Optional.empty()
        : findExact(printed, HeadingText.words(printed));
  }

  /** Changes with any entry. Part of the key that says whether a file has to be read again. */
  public String hash() {
    Sha256 hash = new Sha256();
    byKey.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(entry -> add(entry.getKey(), entry.getValue(), hash));
    return hash.add(sharedHash).hex();
  }

  private static String sharedHash(List<WordRule> rules, Registers registers, WordLists wordLists) {
    Sha256 hash = new Sha256();
    for (WordRule rule : rules) {
      hash.add(rule.words().toString()).add(rule.column().code()).add(rule.basis());
    }
    registers.addTo(hash);
    wordLists.addTo(hash);
    return hash.hex();
  }

  private static void add(String key, Meaning meaning, Sha256 hash) {
    hash.add(key).add(meaning.column().code()).add(meaning.basis());
  }

  private Optional<Meaning> findExact(String printed, String words) {
    if (words.isEmpty()) {
      // nothing but a pound sign heads a column of amounts
      return Optional.ofNullable(printed.isBlank() ? null : byKey.get(printed.strip()));
    }
    Meaning meaning = byKey.get(HeadingText.key(words));
    return Optional.ofNullable(
        meaning != null
            ? meaning
            : byKey.get(HeadingText.key(HeadingText.withoutNumbering(words))));
  }

  private static String key(String printed) {
    String words = HeadingText.words(printed);
    return words.isEmpty() ? printed.strip() : HeadingText.key(words);
  }
}
