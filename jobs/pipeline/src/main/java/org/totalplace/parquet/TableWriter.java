package org.totalplace.parquet;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import org.totalplace.parquet.column.ColumnarWriter;
import org.totalplace.parquet.column.RowGroup;
import org.totalplace.parquet.column.TextDictionary;
import org.totalplace.schema.ColumnType;
import org.totalplace.schema.TableDefinition;

/**
 * Writes a table as Parquet row by row: give values by column, then {@link #endRow()}; what is not
 * given is null. For small tables and short code; lines by the million go through {@link
 * ColumnarWriter}. The file has its name only after {@link #finish()}.
 */
public final class TableWriter implements Closeable {
  private static final int ROWS = 1 << 16;
  private static final long MOST_MEMORY = 64L << 20;

  private final TableDefinition definition;
  private final ColumnarWriter writer;
  private final ColumnPlaces places;
  private final ColumnType[] types;
  private final TextDictionary[] texts;
  private final int[][] ids;

  /** Value and id given last in each column of texts: the same object is the same text. */
  private final String[] latest;

  private final int[] latestIds;
  private final long[][] numbers;
  private int rows;

  private TableWriter(Path file, TableDefinition definition) throws IOException {
    int columns = definition.columns().size();
    this.definition = definition;
    this.writer = ColumnarWriter.create(file, definition);
    this.places = new ColumnPlaces(definition.columnNames());
    this.types = new ColumnType[columns];
    this.texts = new TextDictionary[columns];
    this.latest = new String[columns];
    this.latestIds = new int[columns];
    this.ids = new int[columns][];
    this.numbers = new long[columns][];
    for (int i = 0; i < columns; i++) {
      types[i] = definition.columns().get(i).type();
      if (types[i] == ColumnType.TEXT) {
        texts[i] = new TextDictionary();
        ids[i] = new int[16];
      } else {
        numbers[i] = new long[16];
      }
    }
    clearRow();
  }

  public static TableWriter create(Path file, TableDefinition definition) throws IOException {
    return new TableWriter(file, definition);
  }

  public TableWriter text(String column, String value) {
    int i = index(column, ColumnType.TEXT);
    if (value == null) {
      ids[i][rows] = TextDictionary.NONE;
      return this;
    }
    if (value != latest[i]) {
      latest[i] = value;
      latestIds[i] = texts[i].intern(value);
    }
    ids[i][rows] = latestIds[i];
    return this;
  }

  /** A whole number, pence, thousand-millionths of a weight or hundredths of a confidence. */
  public TableWriter number(String column, long value) {
    int i = indexOf(column);
    if (!type(i).isLong() && (!type(i).isInt() || type(i) == ColumnType.DATE)) {
      throw new IllegalArgumentException(column + " is " + type(i).code());
    }
    numbers[i][rows] = type(i).isInt() ? Math.toIntExact(value) : value;
    return this;
  }

  public TableWriter date(String column, LocalDate value) {
    numbers[index(column, ColumnType.DATE)][rows] =
        value == null ? ColumnarWriter.NULL_LONG : value.toEpochDay();
    return this;
  }

  public TableWriter bool(String column, boolean value) {
    numbers[index(column, ColumnType.BOOLEAN)][rows] = value ? 1 : 0;
    return this;
  }

  /** Ends the row that the last values belong to. */
  public void endRow() throws IOException {
    for (int i = 0; i < ids.length; i++) {
      boolean isNull =
          ids[i] == null ? numbers[i][rows] == ColumnarWriter.NULL_LONG : ids[i][rows] < 0;
      if (isNull && definition.columns().get(i).required()) {
        throw new IllegalStateException(
            "Row "
                + (writer.rows() + rows + 1)
                + " of "
                + definition.table()
                + " has no "
                + definition.columns().get(i).name());
      }
    }
    rows++;
    if (rows == ROWS || rows % 1024 == 0 && memory() > MOST_MEMORY) {
      writeRows();
    }
    clearRow();
  }

  /** Rows ended so far. */
  public long rows() {
    return writer.rows() + rows;
  }

  public void finish() throws IOException {
    writeRows();
    writer.finish();
  }

  @Override
  public void close() throws IOException {
    writer.close();
  }

  private void writeRows() throws IOException {
    RowGroup group = writer.rowGroup(rows);
    for (int i = 0; i < ids.length; i++) {
      String column = definition.columns().get(i).name();
      if (type(i) == ColumnType.TEXT) {
        group.text(column, ids[i], texts[i]);
      } else if (type(i) == ColumnType.BOOLEAN) {
        group.booleans(column, booleans(numbers[i]));
      } else if (type(i).isInt()) {
        group.ints(column, ints(numbers[i]));
      } else {
        group.longs(column, numbers[i]);
      }
    }
    group.write();
    rows = 0;
    Arrays.fill(latest, null);
    for (TextDictionary text : texts) {
      if (text != null) {
        text.clear();
      }
    }
  }

  private void clearRow() {
    for (int i = 0; i < ids.length; i++) {
      if (ids[i] == null) {
        numbers[i] = rows < numbers[i].length ? numbers[i] : Arrays.copyOf(numbers[i], 2 * rows);
        numbers[i][rows] = ColumnarWriter.NULL_LONG;
      } else {
        ids[i] = rows < ids[i].length ? ids[i] : Arrays.copyOf(ids[i], 2 * rows);
        ids[i][rows] = TextDictionary.NONE;
      }
    }
  }

  private int[] ints(long[] values) {
    int[] narrow = new int[rows];
    for (int i = 0; i < rows; i++) {
      boolean isNull = values[i] == ColumnarWriter.NULL_LONG;
      narrow[i] = isNull ? ColumnarWriter.NULL_INT : (int) values[i];
    }
    return narrow;
  }

  private byte[] booleans(long[] values) {
    byte[] narrow = new byte[rows];
    for (int i = 0; i < rows; i++) {
      narrow[i] = (byte) (values[i] == ColumnarWriter.NULL_LONG ? -1 : values[i]);
    }
    return narrow;
  }

  private long memory() {
    long memory = 0;
    for (TextDictionary text : texts) {
      memory += text == null ? 0 : text.memory();
    }
    return memory;
  }

  private int index(String column, ColumnType type) {
    int i = indexOf(column);
    if (type(i) != type) {
      throw new IllegalArgumentException(column + " is " + type(i).code());
    }
    return i;
  }

  private int indexOf(String column) {
    int i = places.of(column);
    return i < 0 ? definition.index(column) : i;
  }

  private ColumnType type(int column) {
    return types[column];
  }
}
