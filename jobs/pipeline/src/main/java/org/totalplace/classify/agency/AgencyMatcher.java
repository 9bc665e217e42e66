package org.totalplace.classify.agency;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.totalplace.classify.name.PrintedName;
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
  private final Set<String> triggers = new HashSet<>();
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
      triggers.addAll(family.triggers());
      families.put(family, familyIndex(family, register, shorthand));
    }
    for (var row : RuleTable.read(folder.resolve("prefix_stops.csv"))) {
      prefixStops.add(row.get("word"));
    }
  }

  public Optional<AgencyMatch> match(PrintedName printed) {
    NameKey name = names.key(printed.words());
    Optional<AgencyMatch> match = exact(name, "agency:name", 100);
    if (match.isPresent()) {
      return match;
    }
    List<NameKey> variants = NameVariants.of(printed, name, names);
    match = publicBody(printed, name, variants);
    return match.isPresent() ? match : other(name, variants);
  }

  private Optional<AgencyMatch> publicBody(
      PrintedName printed, NameKey name, List<NameKey> variants) {
    for (NameKey variant : variants) {
      Optional<AgencyMatch> match = exact(variant, "agency:variant", 95);
      if (match.isPresent()) {
        return match;
      }
    }
    Optional<AgencyMatch> match = cutOff(name, names);
    match = match.isPresent() ? match : cutOff(name, aliases);
    match = match.isPresent() ? match : prefix(name.words());
    match = match.isPresent() ? match : family(name.words());
    List<String> together = Words.together(printed.words());
    return match.isPresent() || together.size() == printed.words().size()
        ? match
        : family(names.words(together));
  }

  /** The bodies of a name that fits more than one, so that {@link #match} leaves it alone. */
  public Set<String> ambiguous(PrintedName printed) {
    String key = names.key(printed.words()).key();
    Set<String> ids = new TreeSet<>();
    List.of(names, aliases, others).stream()
        .filter(index -> index.isAmbiguous(key))
        .forEach(index -> ids.addAll(index.ids(key)));
    return ids;
  }

  /** Schools and housing associations: by the exact name, cut off or not. */
  private Optional<AgencyMatch> other(NameKey name, List<NameKey> variants) {
    Optional<AgencyMatch> match =
        others.find(name.key()).map(a -> new AgencyMatch(a, "agency:name", 100));
    for (int i = 0; i < variants.size() && match.isEmpty(); i++) {
      match = others.find(variants.get(i).key()).map(a -> new AgencyMatch(a, "agency:variant", 95));
    }
    match = match.isPresent() ? match : cutOff(name, others);
    return match.filter(found -> types.isNamed(found.agency(), name.words()));
  }

  private Optional<AgencyMatch> exact(NameKey name, String rule, int confidence) {
    Optional<Agency> byName = names.find(name.key());
    if (byName.isPresent()) {
      return Optional.of(new AgencyMatch(byName.get(), rule, confidence));
    }
    Optional<Agency> byAlias = aliases.find(name.key());
    return byAlias.isEmpty()
        ? Optional.empty()
        : Optional.of(new AgencyMatch(byAlias.get(), "alias:" + name.key(), confidence - 2));
  }

  private static Optional<AgencyMatch> cutOff(NameKey name, NameIndex index) {
    return name.key().length() < SHORTEST_CUT_OFF || name.words().size() < 3
        ? Optional.empty()
        : index.findCutOff(name.key()).map(a -> new AgencyMatch(a, "agency:cut-off", 90));
  }

  private Optional<AgencyMatch> prefix(List<String> words) {
    for (int n = words.size() - 1; n >= SHORTEST_PREFIX; n--) {
      if (prefixStops.contains(words.get(n))) {
        return Optional.empty();
      }
      String key = NameKey.of(words.subList(0, n)).key();
      Optional<Agency> agency = names.find(key);
      if (agency.isPresent() && key.indexOf(' ') > 0) {
        return agency.map(a -> new AgencyMatch(a, "agency:prefix", 85));
      }
    }
    return Optional.empty();
  }

  private Optional<AgencyMatch> family(List<String> words) {
    if (!hasTrigger(words)) {
      return Optional.empty();
    }
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

  private boolean hasTrigger(List<String> words) {
    for (String word : words) {
      if (triggers.contains(word)) {
        return true;
      }
    }
    return false;
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
