package org.totalplace.classify.evaluate;

/**
 * What the classifier said about one line; null where it said nothing.
 *
 * @param isWithheld whether the name is kept back
 */
record Answer(
    String payeeAgency,
    String payeeClass,
    boolean isWithheld,
    String payeeHint,
    String payerAgency,
    String cofog,
    String tier,
    String rule,
    String purposeHint) {

  boolean isPublicBody() {
    return payeeClass.equals("public_body");
  }

  String division() {
    return cofog.substring(0, 2);
  }
}
