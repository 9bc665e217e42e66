package org.totalplace.classify.rule;

import java.util.Map;
import java.util.TreeMap;

/** How many answers, lines and pence each rule gave. Not thread safe. */
public final class RuleUsage {
  /**
   * @param pence sum of amounts, signed
   */
  public record Use(long answers, long lines, long pence) {
    Use plus(Use other) {
      return new Use(
          answers + other.answers,
          Math.addExact(lines, other.lines),
          Math.addExact(pence, other.pence));
    }
  }

  private final Map<String, Use> uses = new TreeMap<>();

  public void count(String ruleId, long lines, long pence) {
    if (ruleId != null && !ruleId.isEmpty()) {
      uses.merge(ruleId, new Use(1, lines, pence), Use::plus);
    }
  }

  /** By rule id. */
  public Map<String, Use> uses() {
    return new TreeMap<>(uses);
  }
}
