package org.totalplace.classify.register;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.totalplace.classify.rule.RuleTable;

/** The bodies of {@code reference-data/agencies}: agencies.csv and the tables of bodies, by id. */
public final class AgencyRegister {
  private final Map<String, Agency> byId = new TreeMap<>();

  public AgencyRegister(Collection<Agency> agencies) {
    for (Agency agency : agencies) {
      if (byId.put(agency.id(), agency) != null) {
        throw new IllegalArgumentException("Agency id used twice: " + agency.id());
      }
    }
  }

  /**
   * Reads agencies.csv and bodies/*.csv of the folder, and refuses a parent that is in none of
   * them.
   */
  public static AgencyRegister read(Path folder) {
    List<Map<String, String>> rows = new ArrayList<>();
    files(folder).forEach(file -> rows.addAll(RuleTable.read(file)));
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

  private static List<Path> files(Path folder) {
    List<Path> files = new ArrayList<>(List.of(folder.resolve("agencies.csv")));
    try (Stream<Path> bodies = Files.list(folder.resolve("bodies"))) {
      bodies.filter(file -> file.toString().endsWith(".csv")).sorted().forEach(files::add);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot list the bodies of " + folder, e);
    }
    return files;
  }

  private static Agency agency(Map<String, String> row) {
    return new Agency(
        row.get("agency_id"),
        row.get("name"),
        row.get("agency_type"),
        row.get("area_code"),
        row.get("valid_to"),
        Boolean.parseBoolean(row.get("is_counted")),
        row.get("parent"));
  }
}
