package org.totalplace.normalise.container.json;

import java.io.IOException;
import java.io.InputStream;
import org.totalplace.normalise.container.row.RowBuffer;
import org.totalplace.normalise.container.row.RowHandler;
import org.totalplace.normalise.container.row.Sheet;
import org.totalplace.normalise.notice.At;
import org.totalplace.normalise.text.ByteSource;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * The records of one array (or of a sequence of objects) as rows under a heading row of their
 * fields, in order of first appearance. Row 1 is the heading, row n+1 the nth record.
 */
final class JsonSheet implements Sheet {
  private final String name;
  private final ByteSource utf8;
  private final String array;
  private final At at;
  private final JsonColumns columns;

  /**
   * @param array path of the array, its names joined by slashes; null for a sequence of objects
   */
  JsonSheet(String name, ByteSource utf8, String array, At at) {
    this.name = name;
    this.utf8 = utf8;
    this.array = array;
    this.at = at;
    this.columns = new JsonColumns(at);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public boolean isHidden() {
    return false;
  }

  void findColumns() throws IOException {
    records(
        json -> {
          columns.read(json);
          return true;
        });
    columns.freeze();
  }

  @Override
  public void rows(RowHandler handler) throws IOException {
    RowBuffer row = new RowBuffer();
    row.begin(1);
    columns.putNames(row);
    if (!handler.row(row)) {
      return;
    }
    records(
        json -> {
          columns.read(json);
          row.begin(row.line() + 1);
          columns.putValues(row);
          return handler.row(row);
        });
  }

  /** Called with the parser at the start of a record; leaves it at the end. */
  private interface RecordHandler {
    boolean record(JsonParser json) throws IOException;
  }

  private void records(RecordHandler handler) throws IOException {
    try (InputStream in = utf8.open();
        JsonParser json = JsonFile.parser(in)) {
      if (array == null) {
        while (json.nextToken() != null) {
          if (json.currentToken() == JsonToken.START_OBJECT && !handler.record(json)) {
            return;
          }
          json.skipChildren();
        }
      } else {
        json.nextToken();
        descend(json, array, handler);
      }
    } catch (JacksonException e) {
      throw JsonFile.refused(e, at);
    }
  }

  /** Moves to the array and reads it; false when the handler wants no more. */
  private static boolean descend(JsonParser json, String rest, RecordHandler handler)
      throws IOException {
    if (rest.isEmpty() && json.currentToken() == JsonToken.START_ARRAY) {
      return elements(json, handler);
    }
    if (rest.isEmpty() || json.currentToken() != JsonToken.START_OBJECT) {
      json.skipChildren();
      return true;
    }
    while (json.nextToken() != JsonToken.END_OBJECT) {
      String step = "/" + json.currentName();
      json.nextToken();
      boolean leads = rest.equals(step) || rest.startsWith(step + "/");
      if (!leads) {
        json.skipChildren();
      } else if (!descend(json, rest.substring(step.length()), handler)) {
        return false;
      }
    }
    return true;
  }

  private static boolean elements(JsonParser json, RecordHandler handler) throws IOException {
    while (json.nextToken() != JsonToken.END_ARRAY) {
      if (json.currentToken() != JsonToken.START_OBJECT) {
        json.skipChildren();
      } else if (!handler.record(json)) {
        return false;
      }
    }
    return true;
  }
}
