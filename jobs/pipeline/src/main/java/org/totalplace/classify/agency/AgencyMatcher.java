package org.totalplace.classify.agency;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.totalplace.classify.name.PrintedName;
import org.totalplace.classify.register.Agency;
import org.totalplace.classify.register.AgencyRegister;
import org.totalplace.classify.register.AgencyTypes;
import org.totalplace.classify.rule.RuleTable;

/**
 * Finds the public body that a printed name means, by steps of falling certainty: an alias of the
 * publisher's own, exact name, alias, the name without brackets and codes, the same letters without
 * blanks or cut off, the distinguishing words of its kind, a name that continues after the body's
 * own, the bare place. Names are never matched by similarity, and a name that fits two bodies
 * matches neither. Immutable once built.
 */
public final class AgencyMatcher {
  /** Letters of the longest acronym: one followed by a form of company is a company's name. */
  private static final int LONGEST_ACRONYM = 5;

  /** A name is taken to be cut off by its column from this length on. */
  private static final int SHORTEST_CUT_OFF = 22;

  private final AgencyTypes types;
  private final NameIndex names;
  private final NameIndex aliases;
  private final NameIndex others;
  private final ScopedAliases scoped;
  private final SpelledNames spelled;
  private final TokenFamilies families;
  private final NamePrefixes prefixes;
  private final BareNames bare;
  private final Map<String, Set<String>> ambiguous = new HashMap<>();

  /**
   * Reads words, aliases, scoped_aliases, ambiguous_names, token_families, prefix_ends,
   * prefix_stops and bare_names of the folder.
   *
   * @param types tells the bodies of the register that are not public bodies, which are tried last
   */
  public AgencyMatcher(AgencyRegister register, AgencyTypes types, Path folder) {
    this.types = types;
    KnownNames known = new KnownNames(register, folder);
    names = known.index();
    others = known.index();
    aliases = known.aliases();
    families = new TokenFamilies(known, folder);
    scoped = new ScopedAliases(register, names, folder);
    spelled = new SpelledNames(known.index(), families.noise());
    prefixes = new NamePrefixes(names, families, folder);
    bare = new BareNames(known, families, folder);
    for (Agency body : register.agencies()) {
      (types.isPublicBody(body) ? names : others).add(body.name(), body.id());
    }
    known.forEach(
        (body, words) -> {
          if (types.isPublicBody(body)) {
            spelled.add(words, body.id());
          }
        });
    for (var row : RuleTable.read(folder.resolve("ambiguous_names.csv"))) {
      Set<String> bodies = Set.of(row.get("agency_ids").split(" "));
      bodies.forEach(id -> register.find(id).orElseThrow());
      ambiguous.put(names.key(row.get("name")), bodies);
    }
  }

  /** In files of no known publisher. */
  public Optional<AgencyMatch> match(PrintedName printed) {
    return match(printed, PrintedBy.ANYBODY);
  }

  /**
   * @param by publisher and last day of the files
   */
  public Optional<AgencyMatch> match(PrintedName printed, PrintedBy by) {
    NameKey name = names.key(printed.words());
    Optional<AgencyMatch> match = scoped.find(name.key(), by);
    if (match.isPresent() || ambiguous.containsKey(name.key())) {
      return match;
    }
    match = exact(name, "agency:name", 100);
    if (match.isPresent()) {
      return match;
    }
    NameVariants variants = new NameVariants(printed, name, names);
    List<NameKey> keys = variants.keys();
    match = publicBody(name, keys, variants.wordings(), by);
    return match.isPresent() ? match : other(name, keys);
  }

  private Optional<AgencyMatch> publicBody(
      NameKey name, List<NameKey> variants, List<List<String>> wordings, PrintedBy by) {
    for (NameKey variant : variants) {
      Optional<AgencyMatch> match = scoped.find(variant.key(), by);
      match = match.isPresent() ? match : exact(variant, "agency:variant", 95);
      if (match.isPresent() || ambiguous.containsKey(variant.key())) {
        return match;
      }
    }
    return first(wordings, spelled::find)
        .or(() -> prefixes.find(name.words()))
        .or(() -> first(wordings, families::find))
        .or(() -> prefixes.findFamily(name.words()))
        .or(() -> bare.find(name.words(), by));
  }

  /** The bodies of a name that fits more than one, so that {@link #match} finds none. */
  public Set<String> ambiguous(PrintedName printed) {
    String key = names.key(printed.words()).key();
    Set<String> ids = new TreeSet<>(ambiguous.getOrDefault(key, Set.of()));
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
    boolean isCompany = name.hasForm() && name.key().length() <= LONGEST_ACRONYM;
    Optional<Agency> byAlias = isCompany ? Optional.empty() : aliases.find(name.key());
    return byAlias.map(body -> new AgencyMatch(body, "alias:" + name.key(), confidence - 2));
  }

  private static Optional<AgencyMatch> cutOff(NameKey name, NameIndex index) {
    return name.key().length() < SHORTEST_CUT_OFF || name.words().size() < 3
        ? Optional.empty()
        : index.findCutOff(name.key()).map(a -> new AgencyMatch(a, "agency:cut-off", 90));
  }

  private static Optional<AgencyMatch> first(
      List<List<String>> wordings, Function<List<String>, Optional<AgencyMatch>> rung) {
    for (List<String> words : wordings) {
      Optional<AgencyMatch> match = rung.apply(words);
      if (match.isPresent()) {
        return match;
      }
    }
    return Optional.empty();
  }
}
