package org.totalplace.classify.purpose;

/** One of the two conditions of a rule. Clauses are compared by identity. */
final class Clause {
  private final FieldRule rule;
  private final boolean isSecond;

  Clause(FieldRule rule, boolean isSecond) {
    this.rule = rule;
    this.isSecond = isSecond;
  }

  FieldRule rule() {
    return rule;
  }

  /** Whether it is the second condition of its rule. */
  boolean isSecond() {
    return isSecond;
  }
}
