package org.totalplace.parquet.column;

import static org.apache.parquet.schema.LogicalTypeAnnotation.dateType;
import static org.apache.parquet.schema.LogicalTypeAnnotation.decimalType;
import static org.apache.parquet.schema.LogicalTypeAnnotation.stringType;
import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.BINARY;
import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.BOOLEAN;
import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.INT32;
import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.INT64;

import java.util.List;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Type.Repetition;
import org.apache.parquet.schema.Types;
import org.totalplace.schema.ColumnDefinition;
import org.totalplace.schema.ColumnType;
import org.totalplace.schema.TableDefinition;

/** A table definition as Parquet sees it. */
public final class ParquetSchema {
  private ParquetSchema() {}

  public static MessageType of(TableDefinition definition) {
    List<Type> fields = definition.columns().stream().map(ParquetSchema::field).toList();
    return new MessageType(definition.table(), fields);
  }

  /** What the values are in the file. */
  public static PrimitiveTypeName stored(ColumnType type) {
    return switch (type) {
      case TEXT -> BINARY;
      case INTEGER, DATE, CONFIDENCE -> INT32;
      case BIGINT, MONEY, WEIGHT -> INT64;
      case BOOLEAN -> BOOLEAN;
      case FIGURE -> throw new IllegalArgumentException("A figure is written by SQL only");
    };
  }

  private static LogicalTypeAnnotation meaning(ColumnType type) {
    return switch (type) {
      case TEXT -> stringType();
      case MONEY -> decimalType(2, 18);
      case WEIGHT -> decimalType(9, 18);
      case CONFIDENCE -> decimalType(2, 3);
      case DATE -> dateType();
      case INTEGER, BIGINT, BOOLEAN, FIGURE -> null;
    };
  }

  private static Type field(ColumnDefinition column) {
    Repetition repetition = column.required() ? Repetition.REQUIRED : Repetition.OPTIONAL;
    return Types.primitive(stored(column.type()), repetition)
        .as(meaning(column.type()))
        .named(column.name());
  }
}
