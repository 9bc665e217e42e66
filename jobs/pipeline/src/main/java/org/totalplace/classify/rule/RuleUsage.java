package org.totalplace.classify.rule;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** How many answers, lines and pence each rule gave. Not thread safe. */
public final class RuleUsage {
  /**
   * @param pence sum of amounts, signed
   */
  public record Use(long answers, long lines, long pence) {}

  private static final class Sum {
    private long answers;
    private long lines;
    private long pence;
  }

  private final Map<String, Sum> sums = new HashMap<>();

  public void count(String ruleId, long lines, long pence) {
    if (ruleId != null && !ruleId.isEmpty()) {
      Sum sum = sums.get(ruleId);
      if (sum == null) {
        sum = new Sum();
        sums.put(ruleId, sum);
      }
      sum.answers++;
      sum.lines = Math.addExact(sum.lines, lines);
      sum.pence = Math.addExact(sum.pence, pence);
    }
  }

  /** By rule id. */
  public Map<String, Use> uses() {
    Map<String, Use> uses = new TreeMap<>();
    sums.forEach((rule, sum) -> uses.put(rule, new Use(sum.answers, sum.lines, sum.pence)));
    return uses;
  }
}
