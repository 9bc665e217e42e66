package org.totalplace.page;

import java.util.List;

/**
 * A folder without a page of its own: what is in it.
 *
 * @param entries files and folders in order; the names of folders end with {@code /}
 */
public record FolderListing(List<Entry> entries) {
  /**
   * @param link relative address, percent-encoded
   */
  public record Entry(String name, String link) {}

  public FolderListing {
    entries = List.copyOf(entries);
  }
}
