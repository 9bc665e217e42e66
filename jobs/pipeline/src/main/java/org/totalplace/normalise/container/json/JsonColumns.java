package org.totalplace.normalise.container.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.totalplace.normalise.container.packed.RefusedFileException;
import org.totalplace.normalise.container.row.CellText;
import org.totalplace.normalise.container.row.RowBuffer;
import org.totalplace.normalise.notice.At;
import org.totalplace.normalise.notice.FileNotice.UnsafeFileNotice;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * One JSON record at a time as flat columns named by path, as 360Giving names them: {@code
 * recipientOrganization/0/name}. Plain values of an array share a column, joined by semicolons, and
 * so do the objects of an array from the tenth on.
 */
final class JsonColumns {
  private static final int MOST_COLUMNS = 5_000;
  private static final int LAST_INDEX = 9;
  private static final int LONGEST_RECORD = 16 << 20;
  private static final String JOINED = "; ";

  private final At at;
  private final Map<String, Integer> columns = new LinkedHashMap<>();
  private final List<StringBuilder> values = new ArrayList<>();
  private boolean frozen;
  private int length;

  JsonColumns(At at) {
    this.at = at;
  }

  /** No more columns will be added. */
  void freeze() {
    frozen = true;
  }

  /** Reads the object at which the parser stands. */
  void read(JsonParser json) throws RefusedFileException {
    length = 0;
    for (StringBuilder value : values) {
      value.setLength(0);
    }
    object(json, "");
  }

  private void object(JsonParser json, String path) throws RefusedFileException {
    while (json.nextToken() != JsonToken.END_OBJECT) {
      String name = json.currentName();
      json.nextToken();
      value(json, path.isEmpty() ? name : path + "/" + name);
    }
  }

  private void value(JsonParser json, String path) throws RefusedFileException {
    JsonToken token = json.currentToken();
    switch (token) {
      case START_OBJECT -> object(json, path);
      case START_ARRAY -> array(json, path);
      case VALUE_NULL -> column(path);
      case VALUE_NUMBER_FLOAT -> put(path, CellText.decimal(json.getString()));
      default -> put(path, json.getString());
    }
  }

  private void array(JsonParser json, String path) throws RefusedFileException {
    int index = 0;
    while (json.nextToken() != JsonToken.END_ARRAY) {
      boolean structured =
          json.currentToken() == JsonToken.START_OBJECT
              || json.currentToken() == JsonToken.START_ARRAY;
      value(json, structured ? path + "/" + Math.min(index, LAST_INDEX) : path);
      index++;
    }
  }

  private StringBuilder column(String path) throws RefusedFileException {
    Integer column = columns.get(path);
    if (column == null) {
      if (frozen || columns.size() == MOST_COLUMNS) {
        throw new RefusedFileException(
            new UnsafeFileNotice(at, "its records have more than 5,000 different fields"));
      }
      column = columns.size();
      columns.put(path, column);
      values.add(new StringBuilder());
    }
    return values.get(column);
  }

  private void put(String path, String text) throws RefusedFileException {
    StringBuilder value = column(path);
    length += text.length();
    if (length > LONGEST_RECORD) {
      throw new RefusedFileException(
          new UnsafeFileNotice(at, "a single record of more than 16 MiB"));
    }
    value.append(value.isEmpty() ? "" : JOINED).append(text);
  }

  void putNames(RowBuffer row) {
    for (String name : columns.keySet()) {
      row.put(name);
      row.endCell();
    }
  }

  void putValues(RowBuffer row) {
    for (StringBuilder value : values) {
      row.put(value);
      row.endCell();
    }
  }
}
