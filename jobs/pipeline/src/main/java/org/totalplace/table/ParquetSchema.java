package org.totalplace.table;

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
import org.apache.parquet.schema.PrimitiveType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Type.Repetition;
import org.apache.parquet.schema.Types;

/** A table definition as Parquet sees it. */
final class ParquetSchema {
  private ParquetSchema() {}

  static MessageType of(TableDefinition definition) {
    List<Type> fields = definition.columns().stream().map(ParquetSchema::field).toList();
    return new MessageType(definition.table(), fields);
  }

  private static Type field(ColumnDefinition column) {
    Repetition repetition = column.required() ? Repetition.REQUIRED : Repetition.OPTIONAL;
    PrimitiveType type =
        switch (column.type()) {
          case TEXT -> type(BINARY, repetition, stringType(), column.name());
          case INTEGER -> type(INT32, repetition, null, column.name());
          case BIGINT -> type(INT64, repetition, null, column.name());
          case MONEY -> type(INT64, repetition, decimalType(2, 18), column.name());
          case DATE -> type(INT32, repetition, dateType(), column.name());
          case BOOLEAN -> type(BOOLEAN, repetition, null, column.name());
          case WEIGHT -> type(INT64, repetition, decimalType(9, 18), column.name());
          case CONFIDENCE -> type(INT32, repetition, decimalType(2, 3), column.name());
        };
    return type;
  }

  private static PrimitiveType type(
      PrimitiveTypeName stored, Repetition repetition, LogicalTypeAnnotation logical, String name) {
    return Types.primitive(stored, repetition).as(logical).named(name);
  }
}
