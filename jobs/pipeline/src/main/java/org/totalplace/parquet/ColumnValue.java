package org.totalplace.parquet;

import org.apache.parquet.column.Dictionary;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.PrimitiveConverter;

/**
 * The value of one column in the row that is read. A text is decoded when it is asked for, and one
 * of a dictionary once: many rows are read for their numbers alone.
 */
final class ColumnValue extends PrimitiveConverter {
  private final boolean isText;
  private Dictionary dictionary;
  private String[] decoded;
  private Binary bytes;
  private int id;
  private long number;
  private boolean isNull;

  ColumnValue(boolean isText) {
    this.isText = isText;
  }

  void setNull() {
    isNull = true;
  }

  boolean isNull() {
    return isNull;
  }

  String text() {
    if (isNull) {
      return null;
    }
    if (bytes != null) {
      return bytes.toStringUsingUTF8();
    }
    if (decoded[id] == null) {
      decoded[id] = dictionary.decodeToBinary(id).toStringUsingUTF8();
    }
    return decoded[id];
  }

  long number() {
    return number;
  }

  /** Numbers need no decoding. */
  @Override
  public boolean hasDictionarySupport() {
    return isText;
  }

  @Override
  public void setDictionary(Dictionary dictionary) {
    this.dictionary = dictionary;
    decoded = new String[dictionary.getMaxId() + 1];
  }

  @Override
  public void addValueFromDictionary(int id) {
    isNull = false;
    bytes = null;
    this.id = id;
  }

  @Override
  public void addBinary(Binary value) {
    isNull = false;
    bytes = value;
  }

  @Override
  public void addLong(long value) {
    isNull = false;
    number = value;
  }

  @Override
  public void addInt(int value) {
    addLong(value);
  }

  @Override
  public void addBoolean(boolean value) {
    addLong(value ? 1 : 0);
  }
}
