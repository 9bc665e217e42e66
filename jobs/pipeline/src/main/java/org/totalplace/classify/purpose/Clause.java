package org.totalplace.classify.purpose;

/** One of the two conditions of a rule. Two clauses are the same only if they are one object. */
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

  /** Whether it only helps another condition of the same rule to hold. */
  boolean isSecond() {
    return isSecond;
  }
}
