package org.totalplace.classify.agency;

import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.totalplace.classify.rule.RuleTable;

/** The public bodies of {@code reference-data/agencies/agencies.csv}, by id. */
public final class AgencyRegister {
  private final Map<String, Agency> byId = new TreeMap<>();

  public AgencyRegister(Collection<Agency> agencies) {
    for (Agency agency : agencies) {
      if (byId.put(agency.id(), agency) != null) {
        throw new IllegalArgumentException("Agency id used twice: " + agency.id());
      }
    }
  }

  /** Reads agencies.csv of the folder, and refuses a parent that is not in it. */
  public static AgencyRegister read(Path folder) {
    var rows = RuleTable.read(folder.resolve("agencies.csv"));
    AgencyRegister register =
        new AgencyRegister(rows.stream().map(AgencyRegister::agency).toList());
    Set<String> unknown = new HashSet<>();
    for (var row : rows) {
      String parent = row.get("parent");
      if (!parent.isEmpty() && register.find(parent).isEmpty()) {
        unknown.add(row.get("agency_id") + " has parent " + parent);
      }
    }
    if (!unknown.isEmpty()) {
      throw new IllegalArgumentException("Parents that are not in the register: " + unknown);
    }
    return register;
  }

  public Optional<Agency> find(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** All of them, by id. */
  public Collection<Agency> agencies() {
    return byId.values();
  }

  private static Agency agency(Map<String, String> row) {
    return new Agency(
        row.get("agency_id"),
        row.get("name"),
        row.get("agency_type"),
        row.get("area_code"),
        row.get("valid_to"),
        Boolean.parseBoolean(row.get("is_counted")));
  }
}
