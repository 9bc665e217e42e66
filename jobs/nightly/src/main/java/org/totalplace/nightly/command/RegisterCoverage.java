package org.totalplace.nightly.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.totalplace.classify.register.Agency;
import org.totalplace.classify.register.AgencyRegister;
import org.totalplace.classify.rule.RuleTable;
import org.totalplace.reference.ReferenceData;
import org.totalplace.source.Catalogue;
import org.totalplace.source.SourceDefinition;
import org.totalplace.source.SourceKind;

/**
 * How much of the register of public bodies has a source: existing bodies of the types that publish
 * payments ({@code agencies/publisher_kinds.csv}), by type.
 */
record RegisterCoverage(List<Type> types, List<Agency> without) {
  private static final String ROW = "%-30s %8s %8s %10s %10s %9s";

  /**
   * One type of body.
   *
   * @param withSource that have a definition
   * @param withRules that have one which says where the web has the files
   * @param verified that have one whose rules somebody has seen work
   * @param withFiles that have files on record
   */
  record Type(String type, int bodies, int withSource, int withRules, int verified, int withFiles) {
    String line() {
      return row(type, bodies, withSource, withRules, verified, withFiles);
    }
  }

  /**
   * @param sourcesWithFiles ids of sources that have files on record
   */
  static RegisterCoverage of(
      ReferenceData reference, Catalogue catalogue, Set<String> sourcesWithFiles) {
    Set<String> publish =
        RuleTable.read(reference.resolve("agencies").resolve("publisher_kinds.csv")).stream()
            .map(row -> row.get("agency_type"))
            .collect(Collectors.toSet());
    Map<String, List<SourceDefinition>> sources =
        catalogue.sources().stream()
            .filter(source -> source.kind() != SourceKind.OUTTURN)
            .collect(Collectors.groupingBy(SourceDefinition::publisher));
    Map<String, List<Agency>> bodies =
        AgencyRegister.read(reference.resolve("agencies")).agencies().stream()
            .filter(agency -> agency.validTo().isEmpty() && publish.contains(agency.type()))
            .collect(Collectors.groupingBy(Agency::type, TreeMap::new, Collectors.toList()));
    List<Type> types = new ArrayList<>();
    List<Agency> without = new ArrayList<>();
    bodies.forEach(
        (type, all) -> {
          List<List<SourceDefinition>> theirs =
              all.stream().map(body -> sources.getOrDefault(body.id(), List.of())).toList();
          types.add(
              new Type(
                  type,
                  all.size(),
                  count(theirs, source -> true),
                  count(theirs, source -> !source.find().isEmpty()),
                  count(theirs, source -> !source.find().verified().equals("never")),
                  count(theirs, source -> sourcesWithFiles.contains(source.id()))));
          all.stream().filter(body -> !sources.containsKey(body.id())).forEach(without::add);
        });
    return new RegisterCoverage(types, without);
  }

  List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add(row("type", "bodies", "source", "web rules", "verified", "files"));
    types.forEach(type -> lines.add(type.line()));
    Type all =
        types.stream()
            .reduce(
                new Type("all", 0, 0, 0, 0, 0),
                (a, b) ->
                    new Type(
                        "all",
                        a.bodies() + b.bodies(),
                        a.withSource() + b.withSource(),
                        a.withRules() + b.withRules(),
                        a.verified() + b.verified(),
                        a.withFiles() + b.withFiles()));
    lines.add(all.line());
    return lines;
  }

  private static int count(
      List<List<SourceDefinition>> bodies, java.util.function.Predicate<SourceDefinition> has) {
    return (int) bodies.stream().filter(theirs -> theirs.stream().anyMatch(has)).count();
  }

  private static String row(Object... values) {
    return String.format(Locale.ROOT, ROW, values);
  }
}
