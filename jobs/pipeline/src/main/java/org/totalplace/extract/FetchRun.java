package org.totalplace.extract;

import java.time.LocalDate;
import org.totalplace.extract.fetch.Fetcher;
import org.totalplace.model.Workspace;
import org.totalplace.source.SourceDefinition;

/**
 * One night of fetching. Sources are independent of each other and may be fetched at the same time;
 * a host still is asked one thing at a time.
 *
 * @param date of the run
 */
public record FetchRun(Workspace workspace, Fetcher fetcher, Licences licences, LocalDate date) {
  /** Whether the web has to be asked for this source on this run. */
  public boolean isToDo(SourceDefinition source) {
    if (source.find().isEmpty()) {
      return false;
    }
    AddressBook book = AddressBook.open(workspace, source.id());
    boolean isDone =
        book.find(KnownAddress.SOURCE, "")
            .filter(row -> row.checked().equals(date) && row.outcome() != FetchOutcome.FAILED)
            .filter(row -> row.path().equals(SourceFetch.rules(source)))
            .isPresent();
    return !isDone || book.files().stream().anyMatch(row -> isToRetry(row, source));
  }

  private boolean isToRetry(KnownAddress row, SourceDefinition source) {
    boolean isAllowed = licences.allow(row.licence(), source.licence().name());
    return row.listed().equals(date) && row.outcome().isRetried() && isAllowed;
  }

  /**
   * Asks the web for the files of one source. What fails is written into its book of addresses,
   * from which {@link Downloads} tells it.
   *
   * @throws InterruptedException when the run is told to end
   * @throws java.io.UncheckedIOException when our own disk fails
   */
  public void source(SourceDefinition source) throws InterruptedException {
    new SourceFetch(this, source).all();
  }
}
