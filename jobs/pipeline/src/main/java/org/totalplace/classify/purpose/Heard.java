package org.totalplace.classify.purpose;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.totalplace.classify.rule.PhraseIndex.Hit;

/**
 * What all texts of a purpose say to the rules of its source. Purposes of a source that say the
 * same have the same answer. Immutable.
 */
final class Heard {
  private static final Field[] FIELDS = Field.values();

  /**
   * A rule that holds.
   *
   * @param words length of the phrases that matched: the more, the more specific
   */
  record Found(FieldRule rule, Field field, int words) {}

  private final String sourceId;
  private final String payerName;
  private final Said[] said;
  private final int hash;

  /**
   * @param payerName as printed
   * @param said by field, in the order of {@link Field}; not to be changed
   */
  Heard(String sourceId, String payerName, Said[] said) {
    this.sourceId = sourceId;
    this.payerName = payerName;
    this.said = said;
    this.hash = 31 * payerName.hashCode() + Arrays.hashCode(said);
  }

  String sourceId() {
    return sourceId;
  }

  String payerName() {
    return payerName;
  }

  /** Every rule that holds, in the order of the fields. */
  List<Found> found(Question question) {
    List<Found> found = new ArrayList<>();
    for (Field field : FIELDS) {
      for (Hit<Clause> hit : said[field.ordinal()].to(question)) {
        FieldRule rule = hit.rule().rule();
        int more = rule.isFor(sourceId) ? wordsOfSecond(rule) : -1;
        if (more >= 0) {
          found.add(new Found(rule, field, hit.words() + more));
        }
      }
    }
    return found;
  }

  /** 0 for a rule without a second condition, -1 where it does not hold. */
  private int wordsOfSecond(FieldRule rule) {
    if (rule.andField().isEmpty()) {
      return 0;
    }
    for (Said text : said) {
      int words = text.wordsOfSecond(rule);
      if (words >= 0) {
        return words;
      }
    }
    return -1;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Heard that
        && hash == that.hash
        && payerName.equals(that.payerName)
        && sourceId.equals(that.sourceId)
        && Arrays.equals(said, that.said);
  }

  @Override
  public int hashCode() {
    return hash;
  }
}
