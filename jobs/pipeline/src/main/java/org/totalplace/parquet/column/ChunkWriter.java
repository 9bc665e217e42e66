package org.totalplace.parquet.column;

import com.github.luben.zstd.ZstdCompressCtx;
import java.io.IOException;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.Encoding;
import org.apache.parquet.column.page.DictionaryPage;
import org.apache.parquet.column.statistics.Statistics;
import org.apache.parquet.hadoop.ParquetFileWriter;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;

/** Compresses the pages of one column chunk after the other and hands them to the file. */
final class ChunkWriter implements AutoCloseable {
  /** Small enough to skip pages by their statistics, large enough to compress well. */
  static final int PAGE_ROWS = 1 << 15;

  private static final int ZSTD_LEVEL = 1;

  private final ParquetFileWriter file;
  private final ZstdCompressCtx zstd = new ZstdCompressCtx().setLevel(ZSTD_LEVEL);
  private final PageBuffer page = new PageBuffer();
  private byte[] compressed = new byte[1 << 16];
  private ColumnDescriptor column;

  ChunkWriter(ParquetFileWriter file) {
    this.file = file;
  }

  void start(ColumnDescriptor column, long rows) throws IOException {
    this.column = column;
    file.startColumn(column, rows, CompressionCodecName.ZSTD);
  }

  boolean isOptional() {
    return column.getMaxDefinitionLevel() > 0;
  }

  /** Fails where a column that every row must have a value of has none in some row. */
  void checkNulls(int nulls) {
    if (nulls > 0 && !isOptional()) {
      throw new IllegalArgumentException(
          "Column " + column.getPath()[0] + " is required, and " + nulls + " rows have no value");
    }
  }

  /** Empty statistics of this column, to be filled with smallest, largest and nulls of a page. */
  Statistics<?> newStatistics() {
    return Statistics.createStats(column.getPrimitiveType());
  }

  /** An empty buffer for the next page. */
  PageBuffer newPage() {
    page.clear();
    return page;
  }

  void dictionary(int entries) throws IOException {
    BytesInput bytes = compress();
    file.writeDictionaryPage(new DictionaryPage(bytes, page.size(), entries, Encoding.PLAIN));
  }

  void page(int rows, Statistics<?> statistics, Encoding encoding) throws IOException {
    BytesInput bytes = compress();
    file.writeDataPage(
        rows, page.size(), bytes, statistics, rows, Encoding.RLE, Encoding.RLE, encoding);
  }

  void end() throws IOException {
    file.endColumn();
  }

  private BytesInput compress() {
    int most = (int) com.github.luben.zstd.Zstd.compressBound(page.size());
    if (compressed.length < most) {
      compressed = new byte[most];
    }
    int size =
        zstd.compressByteArray(compressed, 0, compressed.length, page.bytes(), 0, page.size());
    return BytesInput.from(compressed, 0, size);
  }

  @Override
  public void close() {
    zstd.close();
  }
}
