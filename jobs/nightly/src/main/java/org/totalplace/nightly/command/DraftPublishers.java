package org.totalplace.nightly.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.totalplace.classify.agency.AgencyMatch;
import org.totalplace.classify.agency.AgencyMatcher;
import org.totalplace.classify.name.PrintedName;
import org.totalplace.classify.register.Agency;
import org.totalplace.classify.register.AgencyRegister;
import org.totalplace.classify.register.AgencyTypes;
import org.totalplace.classify.rule.RuleTable;
import org.totalplace.normalise.draft.DraftFiles;
import org.totalplace.normalise.draft.DraftPublisher;
import org.totalplace.reference.ReferenceData;

/**
 * Finds the publisher of a new source in the register of public bodies, and what a body of its kind
 * publishes ({@code agencies/publisher_kinds.csv}). Nothing is guessed: a name that fits no body,
 * or two, gives none.
 */
final class DraftPublishers {
  private final AgencyRegister register;
  private final AgencyMatcher matcher;
  private final Map<String, Map<String, String>> kinds;

  DraftPublishers(ReferenceData reference) {
    Path agencies = reference.resolve("agencies");
    register = AgencyRegister.read(agencies);
    matcher = new AgencyMatcher(register, new AgencyTypes(agencies), agencies);
    kinds =
        RuleTable.read(agencies.resolve("publisher_kinds.csv")).stream()
            .collect(Collectors.toMap(row -> row.get("agency_type"), row -> row));
  }

  /**
   * @param named id or name from the user; empty if not given
   * @param id of the new source: {@code derby-city-council}
   */
  Optional<DraftPublisher> find(String named, String id, DraftFiles files) {
    if (!named.isEmpty()) {
      return register
          .find(named)
          .or(() -> match(named))
          .map(agency -> publisher(agency, "--publisher"));
    }
    Stream<Supplier<Optional<DraftPublisher>>> ways =
        Stream.of(
            () -> match(id.replace('-', ' ')).map(a -> publisher(a, "the id: look whether it is")),
            () -> council(id).map(a -> publisher(a, "the id: look whether it is")),
            () ->
                files
                    .payer()
                    .flatMap(this::match)
                    .map(a -> publisher(a, "the payer in the files: look whether it is")));
    return ways.map(Supplier::get).flatMap(Optional::stream).findFirst();
  }

  private Optional<Agency> match(String name) {
    return matcher.match(new PrintedName(name)).map(AgencyMatch::agency);
  }

  /** {@code barnet}: the only existing council whose name is this word and the usual ones. */
  private Optional<Agency> council(String id) {
    List<Agency> found =
        Stream.of("council", "borough council", "city council", "county council")
            .map(form -> match(id.replace('-', ' ') + " " + form))
            .flatMap(Optional::stream)
            .filter(agency -> agency.validTo().isEmpty())
            .distinct()
            .toList();
    return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
  }

  private DraftPublisher publisher(Agency agency, String evidence) {
    Map<String, String> kind = kinds.getOrDefault(agency.type(), Map.of());
    String threshold = kind.getOrDefault("threshold", "");
    return new DraftPublisher(
        agency.id(),
        agency.name(),
        kind.getOrDefault("kind", ""),
        agency.areaCode(),
        threshold.isEmpty() ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(threshold)),
        evidence);
  }
}
