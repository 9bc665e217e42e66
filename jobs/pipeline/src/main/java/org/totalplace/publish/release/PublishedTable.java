package org.totalplace.publish.release;

import org.totalplace.schema.TableDefinition;

/**
 * @param csv name of its CSV file
 */
public record PublishedTable(TableDefinition definition, String csv) {
  String parquet() {
    return definition.table() + ".parquet";
  }
}
