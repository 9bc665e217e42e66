package org.totalplace.classify;

import org.totalplace.reference.Home;

/** The rules that the project ships, loaded once for all tests. */
public final class ReferenceData {
  private static final Rules RULES = Rules.load(Home.find().referenceData());

  private ReferenceData() {}

  public static Rules rules() {
    return RULES;
  }
}
