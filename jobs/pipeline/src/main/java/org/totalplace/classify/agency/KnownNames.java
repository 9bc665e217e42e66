package org.totalplace.classify.agency;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.totalplace.classify.name.NameWords;
import org.totalplace.classify.register.Agency;
import org.totalplace.classify.register.AgencyRegister;
import org.totalplace.classify.rule.RuleTable;

/** Every name by which the register and its aliases know a body, with shorthand written out. */
final class KnownNames {
  private record Known(Agency agency, List<String> words) {}

  private final AgencyRegister register;
  private final Map<String, List<String>> shorthand = new HashMap<>();
  private final List<Known> names = new ArrayList<>();
  private final List<Map<String, String>> aliases;

  /** Reads words.csv and aliases.csv of the folder. */
  KnownNames(AgencyRegister register, Path folder) {
    this.register = register;
    for (var row : RuleTable.read(folder.resolve("words.csv"))) {
      shorthand.put(row.get("printed"), NameWords.of(row.get("means")));
    }
    aliases = RuleTable.read(folder.resolve("aliases.csv"));
    NameIndex index = index();
    register.agencies().forEach(body -> names.add(new Known(body, index.words(body.name()))));
    for (var row : aliases) {
      register
          .find(row.get("agency_id"))
          .ifPresent(body -> names.add(new Known(body, index.words(row.get("alias")))));
    }
  }

  /** An index without names that reads shorthand as this does. */
  NameIndex index() {
    return new NameIndex(register, shorthand);
  }

  /** The aliases only. */
  NameIndex aliases() {
    NameIndex index = index();
    aliases.forEach(row -> index.add(row.get("alias"), row.get("agency_id")));
    return index;
  }

  /** Names and aliases of the bodies of some types. */
  void forEach(Set<String> types, BiConsumer<Agency, List<String>> use) {
    forEach(
        (agency, words) -> {
          if (types.contains(agency.type())) {
            use.accept(agency, words);
          }
        });
  }

  void forEach(BiConsumer<Agency, List<String>> use) {
    names.forEach(known -> use.accept(known.agency, known.words));
  }
}
