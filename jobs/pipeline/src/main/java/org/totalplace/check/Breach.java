package org.totalplace.check;

/**
 * One thing that is not as it must be.
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
