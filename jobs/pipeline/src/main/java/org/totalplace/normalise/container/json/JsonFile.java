package org.totalplace.normalise.container.json;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.totalplace.normalise.container.packed.Content;
import org.totalplace.normalise.container.packed.RefusedFileException;
import org.totalplace.normalise.container.row.OpenedFile;
import org.totalplace.normalise.notice.At;
import org.totalplace.normalise.notice.FileNotice.DamagedFileNotice;
import org.totalplace.normalise.notice.FileNotice.NoTableNotice;
import org.totalplace.normalise.text.ByteSource;
import org.totalplace.normalise.text.TextFile;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/**
 * JSON that holds records: 360Giving's {@code {"grants": […]}}, any array of objects, or one object
 * per line. Of several arrays the one named grants is read, otherwise the longest.
 */
public final class JsonFile {
  private static final int DEEPEST_ARRAY = 4;
  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(100)
                  .maxStringLength(4 << 20)
                  .maxNumberLength(1000)
                  .build())
          .build();

  private final Content content;
  private final TextFile text;
  private final At at;

  public JsonFile(Content content, TextFile text) {
    this.content = content;
    this.text = text;
    this.at = content.at();
  }

  /** Whether a text that begins like this, in lower case, may be JSON. */
  public static boolean is(String beginning) {
    if (beginning.isEmpty() || beginning.charAt(0) != '{' && beginning.charAt(0) != '[') {
      return false;
    }
    String second = beginning.substring(1).stripLeading();
    return !second.isEmpty() && "\"{}[]".indexOf(second.charAt(0)) >= 0;
  }

  /** Finds the records; refuses a file that has none. */
  public OpenedFile open() throws IOException {
    boolean lines;
    Map<String, Long> arrays = new TreeMap<>();
    try (InputStream in = text.openAsUtf8();
        JsonParser json = parser(in)) {
      lines = structure(json, arrays);
    } catch (JacksonException e) {
      throw refused(e, at);
    }
    String path = lines ? null : longest(arrays);
    ByteSource utf8 = text::openAsUtf8;
    JsonSheet sheet = new JsonSheet(content.name(), utf8, path, at);
    sheet.findColumns();
    return new OpenedFile(
        content.wrapping() + (lines ? "jsonl" : "json"),
        text.encoding().name(),
        "",
        List.of(sheet));
  }

  static JsonParser parser(InputStream in) {
    return FACTORY.createParser(ObjectReadContext.empty(), in);
  }

  static RefusedFileException refused(JacksonException e, At at) {
    String where = e.getLocation() == null ? "" : ", line " + e.getLocation().getLineNr();
    return new RefusedFileException(
        new DamagedFileNotice(at, "its JSON cannot be read" + where), e);
  }

  /**
   * Counts the objects of each array; returns whether the file is a sequence of objects without an
   * array.
   */
  private static boolean structure(JsonParser json, Map<String, Long> arrays) {
    int values = 0;
    boolean object = false;
    for (JsonToken token; (token = json.nextToken()) != null; ) {
      values++;
      object = token == JsonToken.START_OBJECT;
      if (values == 1) {
        walk(json, token, "", 0, arrays);
      } else {
        json.skipChildren();
      }
    }
    return object && (values > 1 || arrays.isEmpty());
  }

  private static void walk(
      JsonParser json, JsonToken token, String path, int depth, Map<String, Long> arrays) {
    if (depth >= DEEPEST_ARRAY) {
      json.skipChildren();
    } else if (token == JsonToken.START_ARRAY) {
      long objects = 0;
      for (JsonToken each; (each = json.nextToken()) != JsonToken.END_ARRAY; ) {
        objects += each == JsonToken.START_OBJECT ? 1 : 0;
        json.skipChildren();
      }
      if (objects > 0) {
        arrays.merge(path, objects, Math::max);
      }
    } else if (token == JsonToken.START_OBJECT) {
      while (json.nextToken() != JsonToken.END_OBJECT) {
        String name = json.currentName();
        walk(json, json.nextToken(), path + "/" + name, depth + 1, arrays);
      }
    }
  }

  private String longest(Map<String, Long> arrays) throws RefusedFileException {
    if (arrays.containsKey("/grants")) {
      return "/grants";
    }
    return arrays.entrySet().stream()
        .max(
            Map.Entry.<String, Long>comparingByValue()
                .thenComparing(entry -> -entry.getKey().length()))
        .map(Map.Entry::getKey)
        .orElseThrow(
            () ->
                new RefusedFileException(new NoTableNotice(at, "JSON without a list of records")));
  }
}
