package org.totalplace.classify.agency;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.totalplace.classify.name.Words;
import org.totalplace.classify.rule.RuleTable;

/**
 * Finds the public body that a printed name stands for, by a ladder of falling certainty: exact
 * name, alias, the name without brackets and codes, a long name that was cut off, a name that goes
 * on after the body's own, the words that tell bodies of one kind apart. Nothing is ever matched by
 * likeness of letters, and a name that fits two bodies fits none. Immutable once built.
 */
public final class AgencyMatcher {
  private static final int SHORTEST_PREFIX = 2;

  /** A name is taken to be cut off by its column from this length on. */
  private static final int SHORTEST_CUT_OFF = 22;

  private final NameIndex names;
  private final NameIndex aliases;
  private final Map<TokenFamily, NameIndex> families = new LinkedHashMap<>();
  private final Set<String> prefixStops = new HashSet<>();

  /** Reads words.csv, aliases.csv, token_families.csv and prefix_stops.csv of the folder. */
  public AgencyMatcher(AgencyRegister register, Path folder) {
    Map<String, List<String>> shorthand = new HashMap<>();
    for (var row : RuleTable.read(folder.resolve("words.csv"))) {
      shorthand.put(row.get("printed"), Words.of(row.get("means")));
    }
    names = new NameIndex(register, shorthand);
    register.agencies().forEach(agency -> names.add(agency.name(), agency.id()));
    aliases = new NameIndex(register, shorthand);
    for (var row : RuleTable.read(folder.resolve("aliases.csv"))) {
      aliases.add(row.get("alias"), row.get("agency_id"));
    }
    for (var row : RuleTable.read(folder.resolve("token_families.csv"))) {
      TokenFamily family = TokenFamily.of(row);
      families.put(family, familyIndex(family, register, shorthand));
    }
    for (var row : RuleTable.read(folder.resolve("prefix_stops.csv"))) {
      prefixStops.add(row.get("word"));
    }
  }

  public Optional<AgencyMatch> match(String printed) {
    List<String> words = names.words(printed);
    Optional<AgencyMatch> match = exact(words, "agency:name", 100);
    if (match.isEmpty()) {
      match = variants(printed).stream().flatMap(v -> exact(v).stream()).findFirst();
    }
    if (match.isEmpty()) {
      match = cutOff(words);
    }
    if (match.isEmpty()) {
      match = prefix(words);
    }
    match = match.isEmpty() ? family(words) : match;
    return match.isEmpty() ? family(names.words(together(printed))) : match;
  }

  /** Whether the name fits more than one body, so that {@link #match} had to leave it alone. */
  public boolean isAmbiguous(String printed) {
    String key = NameIndex.key(names.words(printed));
    return match(printed).isEmpty() && (names.isAmbiguous(key) || aliases.isAmbiguous(key));
  }

  private Optional<AgencyMatch> exact(List<String> words) {
    return exact(words, "agency:variant", 95);
  }

  private Optional<AgencyMatch> exact(List<String> words, String rule, int confidence) {
    String key = NameIndex.key(words);
    Optional<Agency> byName = names.find(key);
    if (byName.isPresent()) {
      return Optional.of(new AgencyMatch(byName.get(), rule, confidence));
    }
    return aliases.find(key).map(a -> new AgencyMatch(a, "alias:" + key, confidence - 2));
  }

  /** Without brackets; what is inside them; without codes; before a dash or c/o. */
  private List<List<String>> variants(String printed) {
    List<String> texts = new ArrayList<>();
    int open = printed.indexOf('(');
    if (open > 0) {
      int close = printed.indexOf(')', open);
      String after = close < 0 ? "" : printed.substring(close + 1);
      texts.add(printed.substring(0, open) + " " + after);
      String inside = printed.substring(open + 1, close < 0 ? printed.length() : close);
      texts.add(inside.strip().indexOf(' ') > 0 ? inside : "");
    }
    for (String mark : List.of(" - ", " c/o ", " C/O ", " T/A ", " t/a ")) {
      int at = printed.indexOf(mark);
      if (at > 0) {
        texts.add(printed.substring(0, at));
      }
    }
    List<List<String>> variants = new ArrayList<>();
    texts.forEach(text -> variants.add(names.words(text)));
    List<String> plain = names.words(open > 0 ? texts.get(0) : printed);
    plain.removeIf(word -> word.chars().anyMatch(Character::isDigit));
    variants.add(plain);
    variants.add(names.words(together(printed)));
    variants.removeIf(words -> NameIndex.key(words).length() < 3);
    return variants;
  }

  /** Single letters pushed together: {@code M B C} as {@code MBC}; empty where there are none. */
  private static String together(String printed) {
    StringBuilder text = new StringBuilder();
    String last = "";
    boolean joined = false;
    for (String word : Words.of(printed)) {
      boolean joins = word.length() == 1 && last.length() == 1;
      text.append(joins || text.isEmpty() ? "" : " ").append(word);
      joined |= joins;
      last = word;
    }
    return joined ? text.toString() : "";
  }

  private Optional<AgencyMatch> cutOff(List<String> words) {
    String key = NameIndex.key(words);
    if (key.length() < SHORTEST_CUT_OFF || words.size() < 3) {
      return Optional.empty();
    }
    return names
        .findCutOff(key)
        .or(() -> aliases.findCutOff(key))
        .map(a -> new AgencyMatch(a, "agency:cut-off", 90));
  }

  private Optional<AgencyMatch> prefix(List<String> words) {
    for (int n = words.size() - 1; n >= SHORTEST_PREFIX; n--) {
      List<String> rest = words.subList(n, words.size());
      if (rest.stream().anyMatch(prefixStops::contains)) {
        continue;
      }
      String key = NameIndex.key(words.subList(0, n));
      Optional<Agency> agency = names.find(key);
      if (agency.isPresent() && key.indexOf(' ') > 0) {
        return agency.map(a -> new AgencyMatch(a, "agency:prefix", 85));
      }
    }
    return Optional.empty();
  }

  private Optional<AgencyMatch> family(List<String> words) {
    for (var entry : families.entrySet()) {
      TokenFamily family = entry.getKey();
      if (family.isTriggered(words)) {
        Optional<Agency> agency = entry.getValue().find(family.core(words));
        if (agency.isPresent()) {
          return agency.map(a -> new AgencyMatch(a, family.ruleId(), family.confidence()));
        }
      }
    }
    return Optional.empty();
  }

  private static NameIndex familyIndex(
      TokenFamily family, AgencyRegister register, Map<String, List<String>> shorthand) {
    NameIndex index = new NameIndex(register, shorthand);
    for (Agency agency : register.agencies()) {
      if (family.types().contains(agency.type())) {
        index.addKey(family.core(index.words(agency.name())), agency.id());
      }
    }
    return index;
  }
}
