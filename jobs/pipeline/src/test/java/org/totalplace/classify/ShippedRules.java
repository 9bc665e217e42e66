package org.totalplace.classify;

import org.totalplace.reference.Home;

/** The rules that the project ships, loaded once for all tests. */
public final class ShippedRules {
  private static final Rules RULES = Rules.load(Home.find().referenceData());

  private ShippedRules() {}

  public static Rules rules() {
    return RULES;
  }
}
