package org.totalplace.classify.agency;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.totalplace.classify.rule.RuleTable;

/**
 * What a kind of body is as a payee. Most are public bodies; academy trusts and colleges are
 * schools, housing associations charities. Some kinds have everyday names (Aspire, Horizon): such a
 * body is found by its name only where a word of its kind is printed with it.
 */
public final class AgencyTypes {
  private static final String PUBLIC_BODY = "public_body";

  private record Kind(String payeeClass, Set<String> nameWords) {}

  private final Map<String, Kind> kinds = new HashMap<>();

  /** Reads agency_types.csv of the folder. */
  public AgencyTypes(Path folder) {
    for (var row : RuleTable.read(folder.resolve("agency_types.csv"))) {
      Set<String> words = Set.of(row.get("name_words").split("\\|"));
      kinds.put(row.get("agency_type"), new Kind(row.get("payee_class"), words));
    }
  }

  public String payeeClass(Agency agency) {
    Kind kind = kinds.get(agency.type());
    return kind == null ? PUBLIC_BODY : kind.payeeClass;
  }

  boolean isPublicBody(Agency agency) {
    return payeeClass(agency).equals(PUBLIC_BODY);
  }

  /** Whether a printed name says enough to stand for a body of this kind. */
  boolean isNamed(Agency agency, List<String> printed) {
    Kind kind = kinds.get(agency.type());
    return kind == null || printed.stream().anyMatch(kind.nameWords::contains);
  }
}
