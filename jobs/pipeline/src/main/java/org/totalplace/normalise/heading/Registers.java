package org.totalplace.normalise.heading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.totalplace.model.Sha256;
import org.totalplace.normalise.word.WordOrder;

/**
 * Recognises by its headings a table that looks like payments and is not: contract registers,
 * tenders, claims. Each heading counts with the highest weight of the rules that match it; headings
 * of payments count against every kind. Immutable, thread safe.
 */
public final class Registers {
  /** Without rules: no table is a register. */
  public static final Registers NONE = new Registers(List.of());

  private static final String PAYMENTS = "payments";
  private static final int ENOUGH = 2;

  /** A line of {@code registers.csv}, found anywhere in the words of a heading. */
  public record Rule(String kind, WordOrder words, int weight) {}

  private final List<Rule> rules;

  public Registers(List<Rule> rules) {
    this.rules = List.copyOf(rules);
  }

  /** What the table is a list of, in words, with the headings that say so. */
  public record Finding(String kind, List<String> headings) {}

  /**
   * @param names headings as printed
   */
  public Optional<Finding> find(List<String> names) {
    Map<String, Integer> weights = new TreeMap<>();
    Map<String, List<String>> evidence = new HashMap<>();
    for (String name : names) {
      for (Map.Entry<String, Integer> kind : kinds(HeadingText.words(name)).entrySet()) {
        weights.merge(kind.getKey(), kind.getValue(), Integer::sum);
        evidence.computeIfAbsent(kind.getKey(), key -> new ArrayList<>()).add(name.strip());
      }
    }
    int against = weights.getOrDefault(PAYMENTS, 0);
    return weights.entrySet().stream()
        .filter(kind -> !kind.getKey().equals(PAYMENTS))
        .filter(kind -> kind.getValue() - against >= ENOUGH)
        .max(Map.Entry.comparingByValue())
        .map(kind -> new Finding(kind.getKey(), evidence.get(kind.getKey())));
  }

  private Map<String, Integer> kinds(String words) {
    Map<String, Integer> kinds = new HashMap<>();
    for (Rule rule : rules) {
      if (rule.words().isIn(words)) {
        kinds.merge(rule.kind(), rule.weight(), Math::max);
      }
    }
    return kinds;
  }

  void addTo(Sha256 hash) {
    for (Rule rule : rules) {
      hash.add(rule.kind()).add(rule.words().toString()).add(Integer.toString(rule.weight()));
    }
  }
}
