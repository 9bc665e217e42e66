package org.totalplace.classify.purpose;

import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.totalplace.classify.rule.RuleTable;

/**
 * How sure evidence is, in per cent, from {@code confidence.csv}: a prior for each tier, the share
 * that is kept when evidence disagrees, and the threshold.
 */
public final class Confidence {
  private final Map<String, Integer> percents;

  private Confidence(Map<String, Integer> percents) {
    this.percents = percents;
  }

  /**
   * @param folder the themes of the reference data
   */
  public static Confidence read(Path folder) {
    return new Confidence(
        RuleTable.read(folder.resolve("confidence.csv")).stream()
            .collect(
                Collectors.toMap(
                    row -> row.get("measure"), row -> Integer.valueOf(row.get("percent")))));
  }

  /**
   * @param words how many words of a keyword matched
   */
  int prior(String tier, int words) {
    return percent(tier.equals("T7") && words > 1 ? "T7_phrase" : tier);
  }

  /** What is left of a confidence when other evidence says another division; rounded down. */
  public int disputed(int percent) {
    return percent * percent("kept_when_disputed") / 100;
  }

  /** Whether it is too little for an answer. */
  public boolean isTooLow(int percent) {
    return percent < percent("least");
  }

  private int percent(String measure) {
    Integer percent = percents.get(measure);
    if (percent == null) {
      throw new IllegalArgumentException("confidence.csv has no row " + measure);
    }
    return percent;
  }
}
