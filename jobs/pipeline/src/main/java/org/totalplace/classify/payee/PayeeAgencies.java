package org.totalplace.classify.payee;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.totalplace.classify.agency.AgencyMatch;
import org.totalplace.classify.agency.AgencyMatcher;
import org.totalplace.classify.agency.PrintedBy;
import org.totalplace.classify.name.PrintedName;
import org.totalplace.classify.payee.PrintedIds.PrintedId;
import org.totalplace.classify.register.AgencyIdentifiers;

/**
 * Finds the body of the register that was paid: by a printed identifier, else by the name. A number
 * that is not the body's own forbids a match by name, and a number and a name that point to two
 * bodies match neither. Thread safe.
 */
final class PayeeAgencies {
  /** From this confidence on, a name is the body's own or a known alias. */
  private static final int SURE_OF_THE_NAME = 98;

  private final AgencyIdentifiers identifiers;
  private final AgencyMatcher names;

  PayeeAgencies(AgencyIdentifiers identifiers, AgencyMatcher names) {
    this.identifiers = identifiers;
    this.names = names;
  }

  /**
   * @param by the publisher whose files print the name
   */
  Optional<AgencyMatch> find(Payee payee, PrintedName name, PrintedBy by) {
    Optional<AgencyMatch> byName = names.match(name, by.until(payee.lastDay()));
    List<PrintedId> ids = PrintedIds.of(payee);
    if (ids.isEmpty()) {
      return byName;
    }
    Optional<AgencyMatch> byNumber = ids.stream().flatMap(id -> byNumber(id).stream()).findFirst();
    if (byNumber.isPresent()) {
      return byName.filter(match -> contradicts(match, byNumber.get())).isPresent()
          ? Optional.empty()
          : byNumber;
    }
    return byName.filter(match -> ids.stream().allMatch(id -> allows(id, match)));
  }

  /** Bodies that the payee may be, where {@link #find} is ambiguous; in order of id. */
  List<String> candidates(Payee payee) {
    PrintedName name = new PrintedName(payee.name());
    Set<String> candidates = new LinkedHashSet<>();
    PrintedIds.of(payee).stream()
        .flatMap(id -> byNumber(id).stream())
        .forEach(match -> candidates.add(match.agency().id()));
    names.match(name).ifPresent(match -> candidates.add(match.agency().id()));
    candidates.addAll(names.ambiguous(name));
    return candidates.stream().sorted().toList();
  }

  private Optional<AgencyMatch> byNumber(PrintedId id) {
    return identifiers.find(id.orgId()).map(body -> new AgencyMatch(body, id.rule(), 100));
  }

  private static boolean contradicts(AgencyMatch byName, AgencyMatch byNumber) {
    return byName.confidencePercent() >= SURE_OF_THE_NAME
        && !byName.agency().id().equals(byNumber.agency().id());
  }

  /** A number that is not known as the body's own leaves only the exact name of the register. */
  private boolean allows(PrintedId id, AgencyMatch match) {
    return !id.isLegalPerson()
        || match.confidencePercent() == 100 && !identifiers.hasScheme(match.agency(), id.scheme());
  }
}
