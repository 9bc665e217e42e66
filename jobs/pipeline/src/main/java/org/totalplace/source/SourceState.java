package org.totalplace.source;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * How one source stands: a row of {@code sources list}.
 *
 * @param files published files on record
 * @param newestFile of those first seen last, the last by name
 * @param lastRetrieved when bytes of this source were last new
 * @param newestTransaction as far as the lines have been read
 * @param problems why it is not {@link State#READY}, and what to do
 */
public record SourceState(
    String id,
    String title,
    String licence,
    State state,
    int files,
    long bytes,
    Optional<String> newestFile,
    Optional<LocalDate> lastRetrieved,
    Optional<LocalDate> newestTransaction,
    List<String> problems) {

  public SourceState {
    problems = List.copyOf(problems);
  }

  /** From best to worst. */
  public enum State {
    READY,
    /** The newest transaction is older than the cadence and lag of the source allow. */
    STALE,
    /** Nothing was ever obtained. */
    NO_FILES,
    /** Its definition cannot be used. */
    BROKEN
  }
}
