package org.totalplace.parquet.column;

import java.io.IOException;

/** The values of one column in one row group. */
interface ColumnChunk {
  void write(int rows, ChunkWriter out) throws IOException;
}
