package org.totalplace.classify.payee;

/**
 * What is known about a payee. Columns as in {@code schemas/classified/payee_answer.yml}; null
 * where there is no answer.
 *
 * @param name null where it may not be published
 * @param agencyConfidencePercent meaningful only with an agency
 */
public record PayeeAnswer(
    String name,
    String id,
    String payeeClass,
    String classRule,
    String agency,
    String agencyRule,
    int agencyConfidencePercent,
    boolean isCounted,
    String sitePlace,
    String beneficiaryPlace,
    String nameWithheldRule,
    String flowHint,
    String flowHintRule) {
  /** The same answer with the place that benefits. */
  PayeeAnswer benefiting(String place) {
    return new PayeeAnswer(
        name,
        id,
        payeeClass,
        classRule,
        agency,
        agencyRule,
        agencyConfidencePercent,
        isCounted,
        sitePlace,
        place,
        nameWithheldRule,
        flowHint,
        flowHintRule);
  }
}
