package org.totalplace.extract.discover;

import java.net.URI;
import org.totalplace.extract.fetch.FetchFailure;

/** Pages of the web, as bytes. */
public interface Pages {
  /**
   * @param version if a page was read at this version before, it need not be asked for again; empty
   *     where nothing says whether it changed
   * @throws FetchFailure when it cannot be had
   */
  byte[] read(URI address, String version) throws FetchFailure, InterruptedException;
}
