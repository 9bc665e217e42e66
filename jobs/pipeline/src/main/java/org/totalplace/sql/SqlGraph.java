package org.totalplace.sql;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Steps in the order of their tables: the step that makes a table, then those that add rows to it,
 * then those that read it. Independent steps run in the order of their names, so that the order is
 * the same everywhere.
 */
public final class SqlGraph {
  private final List<SqlStep> order;

  private SqlGraph(List<SqlStep> order) {
    this.order = List.copyOf(order);
  }

  /**
   * @param inputs the tables that exist before the first step
   * @throws IllegalArgumentException where no step makes a table that is read, two steps make the
   *     same one, or steps depend on each other in a circle; names the tables and steps
   */
  public static SqlGraph of(Set<String> inputs, Collection<SqlStep> steps) {
    Map<String, SqlStep> makers = makers(inputs, steps);
    Map<String, Set<SqlStep>> adders = new TreeMap<>();
    for (SqlStep step : steps) {
      step.addsTo().forEach(table -> adders.computeIfAbsent(table, t -> new HashSet<>()).add(step));
    }
    return new SqlGraph(sorted(steps, needs(inputs, steps, makers, adders)));
  }

  /**
   * The graph of those steps that the given tables need, and no others.
   *
   * @throws IllegalArgumentException as {@link #of(Set, Collection)}, and where no step makes one
   *     of the tables
   */
  public static SqlGraph of(Set<String> inputs, Collection<SqlStep> steps, Set<String> tables) {
    Set<String> wanted = new TreeSet<>(tables);
    // a table that only gets rows of a needed step must be there, and need not be whole
    Set<String> begun = new TreeSet<>();
    Set<SqlStep> needed = new HashSet<>();
    boolean isMore = true;
    while (isMore) {
      isMore = false;
      for (SqlStep step : steps) {
        boolean isNeeded =
            step.makesOneOf(wanted) || step.writes().stream().anyMatch(begun::contains);
        if (isNeeded && needed.add(step)) {
          wanted.addAll(step.reads());
          begun.addAll(step.addsTo());
          isMore = true;
        }
      }
    }
    SqlGraph graph = of(inputs, needed);
    Set<String> missing = new TreeSet<>(tables);
    missing.removeAll(graph.writes());
    if (!missing.isEmpty()) {
      throw new IllegalArgumentException("No step makes " + missing);
    }
    return graph;
  }

  /** The graph of all files of a folder that make tables. */
  public static SqlGraph of(Set<String> inputs, Class<?> stage, String folder) {
    return of(inputs, steps(stage, folder));
  }

  /** One step for each file of a folder that makes tables. */
  public static List<SqlStep> steps(Class<?> stage, String folder) {
    return SqlFolder.files(stage, folder).stream()
        .filter(file -> !file.header().isQuery())
        .map(SqlFile::step)
        .toList();
  }

  public void run(SqlSession sql) {
    order.forEach(step -> step.work().accept(sql));
  }

  /** Names of the steps as they run. */
  public List<String> order() {
    return order.stream().map(SqlStep::name).toList();
  }

  /** All tables that the steps make. */
  public Set<String> writes() {
    return order.stream()
        .flatMap(step -> step.writes().stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Map<String, SqlStep> makers(Set<String> inputs, Collection<SqlStep> steps) {
    Map<String, SqlStep> makers = new TreeMap<>();
    for (SqlStep step : steps) {
      for (String table : step.writes()) {
        SqlStep other = makers.put(table, step);
        if (other != null) {
          throw new IllegalArgumentException(
              table + " is written twice: by " + other.name() + " and by " + step.name());
        }
        if (inputs.contains(table)) {
          throw new IllegalArgumentException(
              table + " is an input, and " + step.name() + " writes it");
        }
      }
    }
    return makers;
  }

  private static Map<SqlStep, Set<SqlStep>> needs(
      Set<String> inputs,
      Collection<SqlStep> steps,
      Map<String, SqlStep> makers,
      Map<String, Set<SqlStep>> adders) {
    Map<SqlStep, Set<SqlStep>> needs = new TreeMap<>(Comparator.comparing(SqlStep::name));
    for (SqlStep step : steps) {
      Set<SqlStep> before = new HashSet<>();
      Set<String> used = new TreeSet<>(step.reads());
      used.addAll(step.addsTo());
      for (String table : used) {
        if (makers.containsKey(table)) {
          before.add(makers.get(table));
        } else if (!inputs.contains(table)) {
          throw new IllegalArgumentException(
              step.name() + " reads " + table + ", which no step writes and which is no input");
        }
        if (!step.addsTo().contains(table)) {
          before.addAll(adders.getOrDefault(table, Set.of()));
        }
      }
      before.remove(step);
      if (needs.put(step, before) != null) {
        throw new IllegalArgumentException("Two steps have the name " + step.name());
      }
    }
    return needs;
  }

  private static List<SqlStep> sorted(Collection<SqlStep> steps, Map<SqlStep, Set<SqlStep>> needs) {
    List<SqlStep> sorted = new ArrayList<>();
    Map<SqlStep, Set<SqlStep>> waiting = new TreeMap<>(Comparator.comparing(SqlStep::name));
    waiting.putAll(needs);
    while (sorted.size() < steps.size()) {
      Set<SqlStep> done = new HashSet<>(sorted);
      SqlStep next =
          waiting.entrySet().stream()
              .filter(entry -> done.containsAll(entry.getValue()))
              .map(Map.Entry::getKey)
              .findFirst()
              .orElseThrow(() -> new IllegalArgumentException(circle(waiting)));
      sorted.add(next);
      waiting.remove(next);
    }
    return sorted;
  }

  /** Follows the unmet dependencies until a step repeats. */
  private static String circle(Map<SqlStep, Set<SqlStep>> waiting) {
    List<String> way = new ArrayList<>();
    SqlStep step = waiting.keySet().iterator().next();
    while (!way.contains(step.name())) {
      way.add(step.name());
      step =
          waiting.get(step).stream()
              .filter(waiting::containsKey)
              .min(Comparator.comparing(SqlStep::name))
              .orElseThrow();
    }
    way.add(step.name());
    return "Steps need each other: "
        + String.join(" needs ", way.subList(way.indexOf(step.name()), way.size()));
  }
}
