package org.totalplace.normalise.container.row;

/** Receives the rows of a sheet in order. */
@FunctionalInterface
public interface RowHandler {
  /**
   * @return false to stop reading
   */
  boolean row(Row row);
}
