package org.totalplace.extract.discover;

import java.time.LocalDate;
import java.util.List;
import org.totalplace.extract.fetch.FetchFailure;
import org.totalplace.source.FindRule;

/** One kind of rule. Asks for no file, only for pages that say where files are. */
interface Finder {
  /**
   * @param today day of the run
   * @return the files that the rule takes, in the order of the publisher
   * @throws FetchFailure when a page cannot be had or is not what this kind reads
   */
  List<FoundFile> find(FindRule rule, Pages pages, LocalDate today)
      throws FetchFailure, InterruptedException;
}
