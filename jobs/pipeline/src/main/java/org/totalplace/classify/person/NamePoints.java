package org.totalplace.classify.person;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.totalplace.classify.rule.RuleTable;

/**
 * How much a name without any word of an organisation looks like a person's: the sum of the points
 * of {@code name_points.csv} for the kinds of its first, last and other words. Ten points are a
 * likelihood of e to one.
 */
final class NamePoints {
  private final NameKinds kinds;
  private final Map<String, Integer> points = new HashMap<>();

  NamePoints(Path folder, NameKinds kinds) {
    this.kinds = kinds;
    for (var row : RuleTable.read(folder.resolve("name_points.csv"))) {
      points.put(row.get("place") + ' ' + row.get("kinds"), Integer.parseInt(row.get("points")));
    }
  }

  /**
   * @param words at least two
   */
  int of(List<String> words) {
    List<String> kind = kinds.of(words);
    String first = kind.get(0);
    String last = kind.get(kind.size() - 1);
    int sum = points("every name") + points("first " + first) + points("last " + last);
    sum += points("pair " + first + ' ' + last);
    for (int i = 1; i < kind.size() - 1; i++) {
      sum += points("middle " + kind.get(i));
    }
    return sum;
  }

  private int points(String feature) {
    return points.getOrDefault(feature, 0);
  }
}
