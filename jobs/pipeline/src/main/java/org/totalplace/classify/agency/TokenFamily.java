package org.totalplace.classify.agency;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A kind of body whose printed names differ only in words that do not distinguish its bodies: a
 * council is identified by its place, however COUNTY BOROUGH COUNCIL is printed. The words that are
 * left without this noise must be equal.
 *
 * @param types agency types that belong to the family
 * @param triggers at least one of these words must be printed, after the first word unless it is
 *     marked by {@code ^}: NHS in front of a place is a commissioner of any kind
 * @param noise words that are left out on both sides
 */
record TokenFamily(
    String ruleId, Set<String> types, Set<String> triggers, Set<String> noise, int confidence) {

  static TokenFamily of(Map<String, String> row) {
    return new TokenFamily(
        row.get("rule_id"),
        set(row.get("types")),
        set(row.get("triggers")),
        set(row.get("noise")),
        Integer.parseInt(row.get("confidence_percent")));
  }

  boolean isTriggered(List<String> words) {
    for (int i = 1; i < words.size(); i++) {
      if (triggers.contains(words.get(i))) {
        return true;
      }
    }
    return !words.isEmpty() && triggers.contains("^" + words.get(0));
  }

  /** The words left without the noise, in alphabetical order: {@code LEEDS UNIVERSITY OF}. */
  String core(List<String> words) {
    List<String> core = new ArrayList<>(words);
    core.removeIf(noise::contains);
    core.sort(null);
    return String.join(" ", core);
  }

  /** The place or name itself, in the printed order, with the ANDs inside it. */
  List<String> place(List<String> words) {
    List<String> place = new ArrayList<>(words);
    place.removeIf(word -> noise.contains(word) && !word.equals("AND"));
    int from = 0;
    int to = place.size();
    while (from < to && place.get(from).equals("AND")) {
      from++;
    }
    while (to > from && place.get(to - 1).equals("AND")) {
      to--;
    }
    return place.subList(from, to);
  }

  private static Set<String> set(String cell) {
    return Set.of(cell.split("\\|"));
  }
}
