package org.totalplace.publish;

import org.totalplace.table.TableDefinition;

/**
 * @param csv name of its CSV file
 */
record PublishedTable(TableDefinition definition, String csv) {
  String parquet() {
    return definition.table() + ".parquet";
  }
}
