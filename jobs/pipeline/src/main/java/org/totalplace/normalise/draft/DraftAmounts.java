package org.totalplace.normalise.draft;

import java.util.Locale;
import java.util.Optional;

/**
 * The smallest payment that is published: as the names of the files say, otherwise as such a body
 * must publish where the lines agree, otherwise as the lines show.
 *
 * @param pounds negative where nothing tells it
 */
record DraftAmounts(long pounds, String evidence) {
  static DraftAmounts of(DraftFiles files, Optional<DraftPublisher> publisher) {
    Optional<Long> stated = files.statedThreshold();
    if (stated.isPresent()) {
      return new DraftAmounts(stated.get(), "the files' names say so");
    }
    AmountSpread amounts = files.amounts();
    long shown = amounts.threshold();
    if (publisher.isPresent() && publisher.get().threshold().isPresent()) {
      long duty = publisher.get().threshold().getAsLong();
      if (shown >= duty) {
        return new DraftAmounts(duty, "such a body has to, and hardly a line is smaller");
      }
      if (shown * 2 < duty) {
        String under = amounts.percentUnder(duty) + " % of the lines are smaller than " + duty;
        return new DraftAmounts(-1, under + ", which such a body has to publish from");
      }
    }
    return shown == 0
        ? new DraftAmounts(-1, "there are lines of any size; 0 where there is no threshold")
        : new DraftAmounts(shown, "hardly a line is smaller");
  }

  private boolean isKnown() {
    return pounds >= 0;
  }

  String yaml() {
    return "threshold: " + (isKnown() ? pounds : "TODO") + "} # " + evidence;
  }

  String title() {
    return isKnown() ? String.format(Locale.ROOT, "spending over £%,d", pounds) : "spending";
  }

  String dataset() {
    return isKnown() ? "spending-over-" + pounds : "spending";
  }
}
