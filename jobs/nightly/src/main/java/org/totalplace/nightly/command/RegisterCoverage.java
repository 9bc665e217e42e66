package org.totalplace.nightly.command;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.totalplace.classify.register.Agency;
import org.totalplace.classify.register.AgencyRegister;
import org.totalplace.classify.rule.RuleTable;
import org.totalplace.reference.ReferenceData;
import org.totalplace.source.Catalogue;
import org.totalplace.source.FindRule;
import org.totalplace.source.SourceDefinition;
import org.totalplace.source.SourceKind;

/**
 * How much of the register of public bodies has a source: existing bodies of the types that publish
 * payments ({@code agencies/publisher_kinds.csv}), by type.
 */
record RegisterCoverage(List<Type> types, List<Agency> without) {
  private static final String ROW = "%-30s %8s %8s %8s %8s %8s %8s %10s %9s";

  /**
   * One type of body. Each body with rules is in one of the three numbers that say how much they
   * know.
   *
   * @param withSource that have a definition
   * @param withPage whose page, catalogue or files of payments are known
   * @param withSite of which no more than the home of the site is known
   * @param withSearch for which a catalogue of many bodies is asked by name, and nothing else
   * @param verified that have one whose rules somebody has seen work
   * @param withFiles that have files on record
   */
  record Type(
      String type,
      int bodies,
      int withSource,
      int withPage,
      int withSite,
      int withSearch,
      int verified,
      int withFiles) {
    String line() {
      return row(
          type,
          bodies,
          withSource,
          withPage,
          withSite,
          withSearch,
          bodies - withSource,
          verified,
          withFiles);
    }

    private Type plus(Type other) {
      return new Type(
          type,
          bodies + other.bodies,
          withSource + other.withSource,
          withPage + other.withPage,
          withSite + other.withSite,
          withSearch + other.withSearch,
          verified + other.verified,
          withFiles + other.withFiles);
    }
  }

  /** How much the rules of a body know, from most to least. */
  private enum Knows {
    PAGE,
    SITE,
    SEARCH,
    NOTHING;

    static Knows of(List<SourceDefinition> theirs) {
      if (theirs.stream().anyMatch(source -> !source.find().urls().isEmpty())) {
        return PAGE;
      }
      return theirs.stream()
          .flatMap(source -> source.find().rules().stream())
          .map(Knows::of)
          .min(Comparator.naturalOrder())
          .orElse(NOTHING);
    }

    private static Knows of(FindRule rule) {
      return switch (rule.kind()) {
        case SITE -> SITE;
        case CKAN -> rule.query().isEmpty() ? PAGE : SEARCH;
        default -> PAGE;
      };
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
          List<Knows> knows = theirs.stream().map(Knows::of).toList();
          types.add(
              new Type(
                  type,
                  all.size(),
                  count(theirs, source -> true),
                  count(knows, Knows.PAGE),
                  count(knows, Knows.SITE),
                  count(knows, Knows.SEARCH),
                  count(theirs, source -> !source.find().verified().equals("never")),
                  count(theirs, source -> sourcesWithFiles.contains(source.id()))));
          all.stream().filter(body -> !sources.containsKey(body.id())).forEach(without::add);
        });
    return new RegisterCoverage(types, without);
  }

  List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add(
        row("type", "bodies", "source", "page", "site", "search", "none", "verified", "files"));
    types.forEach(type -> lines.add(type.line()));
    Type all = types.stream().reduce(new Type("all", 0, 0, 0, 0, 0, 0, 0), Type::plus);
    lines.add(all.line());
    return lines;
  }

  private static int count(List<Knows> bodies, Knows how) {
    return (int) bodies.stream().filter(how::equals).count();
  }

  private static int count(List<List<SourceDefinition>> bodies, Predicate<SourceDefinition> has) {
    return (int) bodies.stream().filter(theirs -> theirs.stream().anyMatch(has)).count();
  }

  private static String row(Object... values) {
    return String.format(Locale.ROOT, ROW, values);
  }
}
