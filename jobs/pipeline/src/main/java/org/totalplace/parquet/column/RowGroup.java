package org.totalplace.parquet.column;

import java.io.IOException;
import java.util.Arrays;
import org.totalplace.schema.ColumnDefinition;
import org.totalplace.schema.ColumnType;
import org.totalplace.schema.TableDefinition;

/**
 * The columns of the rows that are written next. Arrays may be longer than the row group, and are
 * only read, until {@link #write()} is done; a column that is not given is null in every row.
 */
public final class RowGroup {
  private final ColumnarWriter writer;
  private final TableDefinition definition;
  private final int rows;
  private final ColumnChunk[] chunks;

  RowGroup(ColumnarWriter writer, TableDefinition definition, int rows) {
    this.writer = writer;
    this.definition = definition;
    this.rows = rows;
    this.chunks = new ColumnChunk[definition.columns().size()];
  }

  /**
   * @param ids of the dictionary, {@link TextDictionary#NONE} for null
   */
  public RowGroup text(String column, int[] ids, TextDictionary dictionary) {
    return put(column, ColumnType.TEXT == type(column), ids.length, new TextChunk(ids, dictionary));
  }

  /** The same text in every row. */
  public RowGroup text(String column, String constant) {
    TextDictionary dictionary = new TextDictionary();
    dictionary.intern(constant);
    return text(column, new int[rows], dictionary);
  }

  /** Whole numbers, pence or weights; {@link ColumnarWriter#NULL_LONG} for null if optional. */
  public RowGroup longs(String column, long[] values) {
    return put(column, type(column).isLong(), values.length, new NumberChunk(values, false));
  }

  /**
   * Numbers that are keys of something with few values.
   *
   * @param ids places in {@code valueOfId}, negative for null
   */
  public RowGroup longs(String column, int[] ids, long[] valueOfId) {
    return put(
        column, type(column).isLong(), ids.length, new NumberKeysChunk(ids, valueOfId, false));
  }

  /** Whole numbers, epoch days or hundredths; {@link ColumnarWriter#NULL_INT} for null. */
  public RowGroup ints(String column, int[] values) {
    return put(column, type(column).isInt(), values.length, NumberChunk.ofInts(values));
  }

  /** 1 for true, 0 for false, -1 for null. */
  public RowGroup booleans(String column, byte[] values) {
    return put(column, ColumnType.BOOLEAN == type(column), values.length, new BooleanChunk(values));
  }

  /** Compresses and writes the rows; the arrays are free afterwards. */
  public void write() throws IOException {
    for (int i = 0; i < chunks.length; i++) {
      ColumnDefinition column = definition.columns().get(i);
      if (chunks[i] == null && column.required()) {
        throw new IllegalStateException(
            "Column " + column.name() + " of " + definition.table() + " was not given");
      }
      if (chunks[i] == null) {
        chunks[i] = allNull(column.type());
      }
    }
    writer.write(chunks, rows);
  }

  private ColumnChunk allNull(ColumnType type) {
    if (type == ColumnType.BOOLEAN) {
      byte[] values = new byte[rows];
      Arrays.fill(values, (byte) -1);
      return new BooleanChunk(values);
    }
    int[] ids = new int[rows];
    Arrays.fill(ids, TextDictionary.NONE);
    return type == ColumnType.TEXT
        ? new TextChunk(ids, new TextDictionary())
        : new NumberKeysChunk(ids, new long[0], type.isInt());
  }

  private ColumnType type(String column) {
    return definition.column(column).type();
  }

  private RowGroup put(String column, boolean isType, int length, ColumnChunk chunk) {
    if (!isType) {
      throw new IllegalArgumentException(column + " is " + type(column).code());
    }
    if (length < rows) {
      throw new IllegalArgumentException(
          column + " has " + length + " values for " + rows + " rows");
    }
    chunks[definition.index(column)] = chunk;
    return this;
  }
}
