package org.totalplace.nightly.job;

import java.io.UncheckedIOException;
import java.util.List;
import org.totalplace.extract.FetchRun;
import org.totalplace.extract.Licences;
import org.totalplace.extract.fetch.Fetcher;
import org.totalplace.nightly.run.RunFailures;
import org.totalplace.nightly.run.RunRequest;
import org.totalplace.source.Catalogue;
import org.totalplace.source.SourceDefinition;

/**
 * The sources that the web is asked for. What a site does wrong is in the source's book of
 * addresses and is told by extract; here only what we do wrong is a failure.
 */
final class SourcesToFetch implements SharedWork {
  private final FetchRun night;
  private final Catalogue catalogue;
  private final RunFailures failures;

  /**
   * @param request of a run that asks the web
   */
  SourcesToFetch(RunRequest request, Catalogue catalogue, RunFailures failures) {
    this.night =
        new FetchRun(
            request.workspace(),
            new Fetcher(
                request.web().orElseThrow(), request.workspace().extracted().resolve("arriving")),
            Licences.read(request.reference().resolve("licences.csv")),
            request.runDate());
    this.catalogue = catalogue;
    this.failures = failures;
  }

  /** One unit for each source: how much there is nobody knows before. */
  @Override
  public List<Work> toDo() {
    return catalogue.sources().stream()
        .filter(night::isToDo)
        .map(source -> new Work(source.id(), 1))
        .toList();
  }

  @Override
  public void doOne(String sourceId) {
    SourceDefinition source = catalogue.find(sourceId).orElseThrow();
    try {
      night.source(source);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("told to end while the web was asked", e);
    } catch (UncheckedIOException e) {
      throw e;
    } catch (RuntimeException e) {
      failures.add(sourceId, "cannot be fetched: ", e);
    }
  }
}
