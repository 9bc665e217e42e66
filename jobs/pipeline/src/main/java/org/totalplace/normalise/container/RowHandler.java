package org.totalplace.normalise.container;

/** Receives the rows of a sheet in order. */
@FunctionalInterface
public interface RowHandler {
  /**
   * @return false to stop reading
   */
  boolean row(Row row);
}
