package org.totalplace.classify.register;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.totalplace.classify.rule.RuleTable;

/**
 * The class of payee that each kind of body is. Most are public bodies; academy trusts and colleges
 * are schools, housing associations charities. Some kinds have everyday names (Aspire, Horizon):
 * such a body is matched by name only if a word of its kind is printed too. The address of a
 * national body is not where it spends.
 */
public final class AgencyTypes {
  private static final String PUBLIC_BODY = "public_body";

  private record Kind(String payeeClass, Set<String> nameWords) {}

  private final Map<String, Kind> kinds = new HashMap<>();

  private final Set<String> national = new HashSet<>();

  /** Reads agency_types.csv and national_types.csv of the folder. */
  public AgencyTypes(Path folder) {
    for (var row : RuleTable.read(folder.resolve("agency_types.csv"))) {
      Set<String> words = Set.of(row.get("name_words").split("\\|"));
      kinds.put(row.get("agency_type"), new Kind(row.get("payee_class"), words));
    }
    RuleTable.read(folder.resolve("national_types.csv"))
        .forEach(row -> national.add(row.get("agency_type")));
  }

  public String payeeClass(Agency agency) {
    Kind kind = kinds.get(agency.type());
    return kind == null ? PUBLIC_BODY : kind.payeeClass;
  }

  /**
   * Whether the body works all over a nation or region, so that its postal address says nothing.
   */
  public boolean isNational(Agency agency) {
    return national.contains(agency.type());
  }

  public boolean isPublicBody(Agency agency) {
    return payeeClass(agency).equals(PUBLIC_BODY);
  }

  /** Whether a printed name is specific enough for a body of this kind. */
  public boolean isNamed(Agency agency, List<String> printed) {
    Kind kind = kinds.get(agency.type());
    return kind == null || printed.stream().anyMatch(kind.nameWords::contains);
  }
}
