package org.totalplace.parquet.column;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.apache.parquet.column.ParquetProperties;
import org.apache.parquet.hadoop.ParquetFileWriter;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.schema.MessageType;
import org.totalplace.schema.TableDefinition;
import org.totalplace.store.UnfinishedFile;

/**
 * Writes a table as Parquet from whole columns, page by page, at little more than the cost of the
 * compression: the caller has already numbered its distinct texts. The file has its name only after
 * {@link #finish()}; closed without it, nothing is left. Same rows, same bytes. Not thread safe.
 */
public final class ColumnarWriter implements Closeable {
  /** Null in an optional column of longs. */
  public static final long NULL_LONG = Long.MIN_VALUE;

  /** Null in an optional column of ints. */
  public static final int NULL_INT = Integer.MIN_VALUE;

  /** A good number of rows for a row group: DuckDB reads one with each thread. */
  public static final int ROW_GROUP_ROWS = 1 << 17;

  private static final int LONGEST_STATISTIC = 64;

  private final UnfinishedFile file;
  private final TableDefinition definition;
  private final MessageType schema;
  private final ParquetFileWriter parquet;
  private final ChunkWriter chunkWriter;
  private long rows;

  private ColumnarWriter(Path file, TableDefinition definition) throws IOException {
    this.file = UnfinishedFile.of(file);
    this.definition = definition;
    this.schema = ParquetSchema.of(definition);
    this.parquet =
        new ParquetFileWriter(
            new LocalOutputFile(this.file.unfinished()),
            schema,
            ParquetFileWriter.Mode.OVERWRITE,
            Long.MAX_VALUE,
            0,
            null,
            ParquetProperties.builder()
                .withStatisticsTruncateLength(LONGEST_STATISTIC)
                .withColumnIndexTruncateLength(LONGEST_STATISTIC)
                .withPageWriteChecksumEnabled(false)
                .build());
    this.chunkWriter = new ChunkWriter(parquet);
    parquet.start();
  }

  public static ColumnarWriter create(Path file, TableDefinition definition) throws IOException {
    return new ColumnarWriter(file, definition);
  }

  /** The next {@code rows} rows of the table. */
  public RowGroup rowGroup(int rows) {
    return new RowGroup(this, definition, rows);
  }

  /** Rows written so far. */
  public long rows() {
    return rows;
  }

  void write(ColumnChunk[] chunks, int count) throws IOException {
    if (count == 0) {
      return;
    }
    parquet.startBlock(count);
    for (int i = 0; i < chunks.length; i++) {
      chunkWriter.start(schema.getColumns().get(i), count);
      chunks[i].write(count, chunkWriter);
      chunkWriter.end();
    }
    parquet.endBlock();
    rows += count;
  }

  /** Writes the footer, makes the disk have it all, and gives the file its name. */
  public void finish() throws IOException {
    parquet.end(Map.of());
    file.finish();
  }

  @Override
  public void close() throws IOException {
    chunkWriter.close();
    parquet.close();
    file.discard();
  }
}
