package org.totalplace.normalise.heading;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
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

  /** A name with its lookup key, computed once for all sources. */
  private record Entry(String key, Name name) {
    static List<Entry> of(List<Name> names) {
      return names.stream().map(name -> new Entry(Vocabulary.key(name.printed()), name)).toList();
    }
  }

  /**
   * What is the same for all sources.
   *
   * @param everywhere meanings of names without a scope, by key
   * @param scoped names with one
   * @param hash changes with any of it but the scoped names
   */
  private record Shared(
      Map<String, Meaning> everywhere,
      List<Entry> scoped,
      List<WordRule> rules,
      Registers registers,
      WordLists wordLists,
      String hash) {
    static Shared of(
        List<Name> names, List<WordRule> rules, Registers registers, WordLists wordLists) {
      List<Entry> entries = Entry.of(names);
      Map<String, Meaning> everywhere = new HashMap<>();
      put(entries.stream().filter(entry -> entry.name().scope().isEmpty()), everywhere);
      Sha256 hash = new Sha256();
      addNames(everywhere, hash);
      hash.add("rules"); // the last name is not the first rule
      for (WordRule rule : rules) {
        hash.add(rule.words().toString()).add(rule.column().code()).add(rule.basis());
      }
      registers.addTo(hash);
      wordLists.addTo(hash);
      return new Shared(
          everywhere,
          entries.stream().filter(entry -> !entry.name().scope().isEmpty()).toList(),
          List.copyOf(rules),
          registers,
          wordLists,
          hash.hex());
    }
  }

  private final Shared shared;

  /** By key: names for this source only, which take precedence over those that hold everywhere. */
  private final Map<String, Meaning> own;

  /** Cache of headings: the files of a publisher mostly have the same ones. */
  private final Map<String, Optional<Meaning>> found = new ConcurrentHashMap<>();

  public Vocabulary(
      List<Name> names, List<WordRule> rules, Registers registers, WordLists wordLists) {
    this(Shared.of(names, rules, registers, wordLists), Map.of());
  }

  private Vocabulary(Shared shared, Map<String, Meaning> own) {
    this.shared = shared;
    this.own = own;
  }

  /** This vocabulary with the entries for these scopes: the id and the kind of a source. */
  public Vocabulary forScopes(List<String> scopes) {
    return withEntries(
        shared.scoped().stream().filter(entry -> scopes.contains(entry.name().scope())));
  }

  /** This vocabulary with names of a source definition, which take precedence. */
  public Vocabulary with(List<Name> more) {
    return withEntries(Entry.of(more).stream());
  }

  private Vocabulary withEntries(Stream<Entry> more) {
    Map<String, Meaning> all = new HashMap<>(own);
    put(more, all);
    return new Vocabulary(shared, all);
  }

  /** Of two names with the same key the later one holds. */
  private static void put(Stream<Entry> entries, Map<String, Meaning> byKey) {
    entries.forEach(
        entry ->
            byKey.put(entry.key(), new Meaning(entry.name().column(), entry.name().basis(), true)));
  }

  /** The words that cells are judged by. */
  public WordLists wordLists() {
    return shared.wordLists();
  }

  public Registers registers() {
    return shared.registers();
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
    return shared.rules().stream()
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
    addNames(own, hash);
    return hash.add(shared.hash()).hex();
  }

  private static void addNames(Map<String, Meaning> byKey, Sha256 hash) {
    new TreeMap<>(byKey)
        .forEach((key, meaning) -> hash.add(key).add(meaning.column().code()).add(meaning.basis()));
  }

  private Optional<Meaning> findExact(String printed, String words) {
    if (words.isEmpty()) {
      // nothing but a pound sign heads a column of amounts
      return printed.isBlank() ? Optional.empty() : byKey(printed.strip());
    }
    return byKey(HeadingText.key(words))
        .or(() -> byKey(HeadingText.key(HeadingText.withoutNumbering(words))));
  }

  private Optional<Meaning> byKey(String key) {
    return Optional.ofNullable(own.getOrDefault(key, shared.everywhere().get(key)));
  }

  private static String key(String printed) {
    String words = HeadingText.words(printed);
    return words.isEmpty() ? printed.strip() : HeadingText.key(words);
  }
}
