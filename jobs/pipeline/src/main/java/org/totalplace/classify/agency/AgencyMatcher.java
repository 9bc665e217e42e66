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
import java.util.TreeSet;
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

  private final AgencyTypes types;
  private final NameIndex names;
  private final NameIndex aliases;
  private final NameIndex others;
  private final Map<TokenFamily, NameIndex> families = new LinkedHashMap<>();
  private final Set<String> prefixStops = new HashSet<>();

  /**
   * Reads words.csv, aliases.csv, token_families.csv and prefix_stops.csv of the folder.
   *
   * @param types which bodies of the register are no public bodies: asked for last
   */
  public AgencyMatcher(AgencyRegister register, AgencyTypes types, Path folder) {
    this.types = types;
    Map<String, List<String>> shorthand = new HashMap<>();
    for (var row : RuleTable.read(folder.resolve("words.csv"))) {
      shorthand.put(row.get("printed"), Words.of(row.get("means")));
    }
    names = new NameIndex(register, shorthand);
    others = new NameIndex(register, shorthand);
    register
        .agencies()
        .forEach(body -> (types.isPublicBody(body) ? names : others).add(body.name(), body.id()));
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
    if (match.isPresent()) {
      return match;
    }
    List<List<String>> variants = variants(printed);
    match = publicBody(printed, words, variants);
    return match.isPresent() ? match : other(words, variants);
  }

  private Optional<AgencyMatch> publicBody(
      String printed, List<String> words, List<List<String>> variants) {
    Optional<AgencyMatch> match = variants.stream().flatMap(v -> exact(v).stream()).findFirst();
    if (match.isEmpty()) {
      match = cutOff(words);
    }
    if (match.isEmpty()) {
      match = prefix(words);
    }
    match = match.isEmpty() ? family(words) : match;
    return match.isEmpty() ? family(names.words(together(printed))) : match;
  }

  /** The bodies of a name that fits more than one, so that {@link #match} leaves it alone. */
  public Set<String> ambiguous(String printed) {
    String key = NameIndex.key(names.words(printed));
    Set<String> ids = new TreeSet<>();
    List.of(names, aliases, others).stream()
        .filter(index -> index.isAmbiguous(key))
        .forEach(index -> ids.addAll(index.ids(key)));
    return ids;
  }

  /** Schools and housing associations: by the exact name, cut off or not. */
  private Optional<AgencyMatch> other(List<String> words, List<List<String>> variants) {
    Optional<AgencyMatch> match =
        others.find(NameIndex.key(words)).map(a -> new AgencyMatch(a, "agency:name", 100));
    if (match.isEmpty()) {
      match =
          variants.stream()
              .flatMap(variant -> others.find(NameIndex.key(variant)).stream())
              .findFirst()
              .map(a -> new AgencyMatch(a, "agency:variant", 95));
    }
    return match
        .or(() -> cutOff(words, others))
        .filter(found -> types.isNamed(found.agency(), words));
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
    Optional<AgencyMatch> byName = cutOff(words, names);
    return byName.isPresent() ? byName : cutOff(words, aliases);
  }

  private static Optional<AgencyMatch> cutOff(List<String> words, NameIndex index) {
    String key = NameIndex.key(words);
    return key.length() < SHORTEST_CUT_OFF || words.size() < 3
        ? Optional.empty()
        : index.findCutOff(key).map(a -> new AgencyMatch(a, "agency:cut-off", 90));
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
