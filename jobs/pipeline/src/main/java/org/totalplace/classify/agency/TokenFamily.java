package org.totalplace.classify.agency;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A kind of body whose printed names vary only in words that do not tell two of its kind apart: a
 * council is its place, whatever stands for COUNTY BOROUGH COUNCIL. What is left without the noise
 * must be equal, word for word.
 *
 * @param types agency types that belong to the family
 * @param triggers at least one of these words must be printed, after the first word: NHS in front
 *     of a place is a commissioner of any kind
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
    return false;
  }

  String core(List<String> words) {
    List<String> core = new ArrayList<>(words);
    core.removeIf(noise::contains);
    return String.join(" ", core);
  }

  private static Set<String> set(String cell) {
    return Set.of(cell.split("\\|"));
  }
}
