package org.totalplace.count;

import java.io.IOException;
import java.nio.file.Path;
import java.util.SortedMap;
import org.totalplace.model.Workspace;
import org.totalplace.reference.ReferenceData;
import org.totalplace.source.Catalogue;
import org.totalplace.sql.SqlEngine;
import org.totalplace.store.Store;

/**
 * Makes the parts of a count that are missing: on this machine or elsewhere, some at the same time.
 * What a part is made from is in the workspace and the reference data; its key says so, so who made
 * it does not matter.
 */
@FunctionalInterface
public interface PartMaker {
  /**
   * Makes every part an object of the store; all are there when this returns.
   *
   * @param missing the parts, by key
   * @param work a folder for what is needed meanwhile; removed before this returns
   */
  void make(SortedMap<String, Part> missing, Store store, Path work) throws IOException;

  /** Parts made here, by the files of this workspace. */
  static PartMaker here(
      Workspace workspace, Catalogue catalogue, ReferenceData reference, SqlEngine engine) {
    return new PartsHere(new LineCount(workspace, catalogue, reference, engine));
  }
}
