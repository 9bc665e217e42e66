package org.totalplace.check;

/**
 * One row that breaks a rule.
 *
 * @param rule name of the rule: its file under {@code check/}
 * @param about source, file or figure
 * @param what expected and found, in words
 */
public record Breach(String rule, String about, String what) {
  @Override
  public String toString() {
    return rule + ": " + about + ": " + what;
  }
}
