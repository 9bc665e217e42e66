package org.totalplace.parquet;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.parquet.ParquetReadOptions;
import org.apache.parquet.column.ColumnReader;
import org.apache.parquet.column.impl.ColumnReadStoreImpl;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.io.LocalInputFile;
import org.apache.parquet.io.api.Converter;
import org.apache.parquet.io.api.GroupConverter;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.totalplace.parquet.column.ParquetSchema;
import org.totalplace.schema.ColumnDefinition;
import org.totalplace.schema.ColumnType;
import org.totalplace.schema.TableDefinition;

/**
 * Reads a Parquet table of ours row by row: {@link #next()}, then the values of the columns asked
 * for. Holds one row group at a time, and of it only those columns. Not thread safe.
 */
public final class TableReader implements Closeable {
  private final ParquetFileReader file;
  private final MessageType schema;
  private final ColumnPlaces places;
  private final List<ColumnType> types = new ArrayList<>();
  private final ColumnValue[] values;
  private final ColumnReader[] readers;
  private final int[] levelOfValue;
  private long left;

  private TableReader(Path path, TableDefinition definition, List<String> columns)
      throws IOException {
    this.file =
        new ParquetFileReader(
            new LocalInputFile(path),
            new ParquetReadOptions.Builder(new PlainParquetConfiguration())
                .withCodecFactory(new Codecs())
                .build());
    this.places = new ColumnPlaces(columns);
    MessageType whole = file.getFileMetaData().getSchema();
    List<Type> fields = new ArrayList<>();
    for (String column : columns) {
      types.add(definition.column(column).type());
      fields.add(field(path, whole, definition.column(column)));
    }
    this.schema = new MessageType(definition.table(), fields);
    this.values = new ColumnValue[fields.size()];
    this.readers = new ColumnReader[fields.size()];
    this.levelOfValue = new int[fields.size()];
    file.setRequestedSchema(schema);
  }

  /**
   * @param columns those wanted; all of the definition where none is named
   */
  public static TableReader open(Path file, TableDefinition definition, String... columns)
      throws IOException {
    return new TableReader(
        file, definition, columns.length == 0 ? definition.columnNames() : List.of(columns));
  }

  /** Goes to the next row; false after the last. */
  public boolean next() throws IOException {
    while (left == 0) {
      PageReadStore rowGroup = file.readNextRowGroup();
      if (rowGroup == null) {
        return false;
      }
      start(rowGroup);
    }
    left--;
    for (int i = 0; i < readers.length; i++) {
      if (readers[i].getCurrentDefinitionLevel() == levelOfValue[i]) {
        readers[i].writeCurrentValueToConverter();
      } else {
        values[i].setNull();
      }
      readers[i].consume();
    }
    return true;
  }

  /** Rows of the whole file. */
  public long rows() {
    return file.getRecordCount();
  }

  /** Null where the row has none. */
  public String text(String column) {
    return value(column, ColumnType.TEXT).text();
  }

  public boolean isNull(String column) {
    return values[indexOf(column)].isNull();
  }

  /**
   * A whole number, pence, thousand-millionths of a weight or hundredths of a confidence.
   *
   * @throws IllegalStateException where the row has none: ask {@link #isNull} first
   */
  public long number(String column) {
    int i = indexOf(column);
    check(column, types.get(i), types.get(i).isLong() || types.get(i).isInt());
    return present(column, values[i]);
  }

  /** Null where the row has none. */
  public LocalDate date(String column) {
    ColumnValue value = value(column, ColumnType.DATE);
    return value.isNull() ? null : LocalDate.ofEpochDay(value.number());
  }

  /**
   * @throws IllegalStateException where the row has none: ask {@link #isNull} first
   */
  public boolean bool(String column) {
    return present(column, value(column, ColumnType.BOOLEAN)) == 1;
  }

  @Override
  public void close() throws IOException {
    file.close();
  }

  private void start(PageReadStore rowGroup) {
    for (int i = 0; i < values.length; i++) {
      values[i] = new ColumnValue(types.get(i) == ColumnType.TEXT);
    }
    ColumnReadStoreImpl columns =
        new ColumnReadStoreImpl(
            rowGroup, new Row(values), schema, file.getFileMetaData().getCreatedBy());
    for (int i = 0; i < readers.length; i++) {
      readers[i] = columns.getColumnReader(schema.getColumns().get(i));
      levelOfValue[i] = schema.getColumns().get(i).getMaxDefinitionLevel();
    }
    left = rowGroup.getRowCount();
  }

  private ColumnValue value(String column, ColumnType type) {
    int i = indexOf(column);
    check(column, types.get(i), types.get(i) == type);
    return values[i];
  }

  private int indexOf(String column) {
    int i = places.of(column);
    if (i < 0) {
      throw new IllegalArgumentException(
          "Column " + column + " was not asked for: " + places.names());
    }
    return i;
  }

  private static void check(String column, ColumnType type, boolean isRight) {
    if (!isRight) {
      throw new IllegalArgumentException(column + " is " + type.code());
    }
  }

  private static long present(String column, ColumnValue value) {
    if (value.isNull()) {
      throw new IllegalStateException(column + " is null in this row");
    }
    return value.number();
  }

  /** The column as the file has it, which must be stored as the definition says. */
  private static Type field(Path file, MessageType schema, ColumnDefinition column) {
    PrimitiveTypeName expected = ParquetSchema.stored(column.type());
    if (!schema.containsField(column.name())) {
      throw new IllegalArgumentException(file + " has no column " + column.name());
    }
    Type field = schema.getType(column.name());
    if (!(field instanceof PrimitiveType type) || type.getPrimitiveTypeName() != expected) {
      throw new IllegalArgumentException(file + " has " + field + ", not " + column);
    }
    return field;
  }

  /** What parquet-java hands the values of a row to. */
  private static final class Row extends GroupConverter {
    private final ColumnValue[] values;

    private Row(ColumnValue[] values) {
      this.values = values;
    }

    @Override
    public Converter getConverter(int column) {
      return values[column];
    }

    @Override
    public void start() {
      // rows have no levels to open
    }

    @Override
    public void end() {
      // nor to close
    }
  }
}
