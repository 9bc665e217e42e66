package org.totalplace.tools.evaluate;

import org.totalplace.classify.purpose.PurposeAnswer.Theme;

/**
 * What the classifier said about the payee and the purpose of one line; null where it said nothing.
 *
 * @param withheldRule why the name is kept back
 */
record Answer(
    String payeeAgency,
    String payeeClass,
    String withheldRule,
    String payeeHint,
    Theme payeeTheme,
    String payerAgency,
    Theme purposeTheme,
    String purposeHint) {

  boolean isPublicBody() {
    return payeeClass.equals("public_body");
  }

  boolean isWithheld() {
    return withheldRule != null;
  }
}
