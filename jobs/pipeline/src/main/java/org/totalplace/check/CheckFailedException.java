package org.totalplace.check;

import java.util.List;
import java.util.stream.Collectors;

/** A check failed, so nothing is published. The latest release stays. */
public final class CheckFailedException extends RuntimeException {
  private static final int SHOWN = 20;

  private final transient List<Breach> breaches;

  public CheckFailedException(List<Breach> breaches) {
    super(
        breaches.stream()
            .limit(SHOWN)
            .map(Breach::toString)
            .collect(
                Collectors.joining(
                    "\n  ", breaches.size() + " breaches, nothing is published:\n  ", "")));
    this.breaches = List.copyOf(breaches);
  }

  public List<Breach> breaches() {
    return breaches;
  }
}
