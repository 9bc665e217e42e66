package org.totalplace.classify.purpose;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.totalplace.classify.rule.PhraseIndex.Hit;

/**
 * The rules of a source that match the texts of a purpose. Purposes of a source with the same
 * matches have the same answer. Immutable.
 */
final class PurposeMatches {
  private static final Field[] FIELDS = Field.values();

  /**
   * A rule whose conditions all hold.
   *
   * @param words length of the phrases that matched: longer is more specific
   */
  record RuleMatch(FieldRule rule, Field field, int words) {}

  private final String sourceId;
  private final String payerName;
  private final FieldMatches[] byField;
  private final int hash;

  /**
   * @param payerName as printed
   * @param byField matches of each field, in the order of {@link Field}; must not be changed
   */
  PurposeMatches(String sourceId, String payerName, FieldMatches[] byField) {
    this.sourceId = sourceId;
    this.payerName = payerName;
    this.byField = byField;
    this.hash = 31 * payerName.hashCode() + Arrays.hashCode(byField);
  }

  String sourceId() {
    return sourceId;
  }

  String payerName() {
    return payerName;
  }

  /** Every rule on the question that holds, in the order of the fields. */
  List<RuleMatch> of(Question question) {
    List<RuleMatch> found = new ArrayList<>();
    for (Field field : FIELDS) {
      for (Hit<Clause> hit : byField[field.ordinal()].of(question)) {
        FieldRule rule = hit.rule().rule();
        int more = rule.isFor(sourceId) ? wordsOfSecond(rule) : -1;
        if (more >= 0) {
          found.add(new RuleMatch(rule, field, hit.words() + more));
        }
      }
    }
    return found;
  }

  /** Words of the second condition; 0 if the rule has none, -1 if it does not hold. */
  private int wordsOfSecond(FieldRule rule) {
    if (rule.andField().isEmpty()) {
      return 0;
    }
    for (FieldMatches text : byField) {
      int words = text.wordsOfSecond(rule);
      if (words >= 0) {
        return words;
      }
    }
    return -1;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof PurposeMatches that
        && hash == that.hash
        && payerName.equals(that.payerName)
        && sourceId.equals(that.sourceId)
        && Arrays.equals(byField, that.byField);
  }

  @Override
  public int hashCode() {
    return hash;
  }
}
