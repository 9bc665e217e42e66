package org.totalplace.table;

import org.apache.parquet.column.Dictionary;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.PrimitiveConverter;

/** The value of one column in the row that is read: texts of a dictionary are decoded once. */
final class ColumnValue extends PrimitiveConverter {
  private final boolean isText;
  private String[] decoded;
  private String text;
  private long number;
  private boolean isNull;

  ColumnValue(boolean isText) {
    this.isText = isText;
  }

  void setNull() {
    isNull = true;
    text = null;
  }

  boolean isNull() {
    return isNull;
  }

  String text() {
    return text;
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
    decoded = new String[dictionary.getMaxId() + 1];
    for (int id = 0; id < decoded.length; id++) {
      decoded[id] = dictionary.decodeToBinary(id).toStringUsingUTF8();
    }
  }

  @Override
  public void addValueFromDictionary(int id) {
    isNull = false;
    text = decoded[id];
  }

  @Override
  public void addBinary(Binary value) {
    isNull = false;
    text = value.toStringUsingUTF8();
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
