package org.totalplace.tools.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The two prices of the person gate on strata where every name (or line) was equally likely to be
 * drawn: people among the names that are shown, and others among those that are withheld.
 */
final class NamesShown {
  private static final List<String> EQUALLY_LIKELY = List.of("by-lines", "names");

  private final Map<String, Share> shown = new TreeMap<>();
  private final Map<String, Share> withheld = new TreeMap<>();

  void add(String stratum, boolean isPerson, boolean isWithheld) {
    if (EQUALLY_LIKELY.contains(stratum)) {
      Map<String, Share> shares = isWithheld ? withheld : shown;
      shares.computeIfAbsent(stratum, s -> new Share()).add(isPerson != isWithheld);
    }
  }

  /** Two measures a stratum, nothing where no stratum was drawn that way. */
  List<String> report() {
    List<String> report = new ArrayList<>();
    shown.forEach((stratum, share) -> report.add("people among shown " + stratum + ": " + share));
    withheld.forEach(
        (stratum, share) -> report.add("no person's among withheld " + stratum + ": " + share));
    return report;
  }
}
