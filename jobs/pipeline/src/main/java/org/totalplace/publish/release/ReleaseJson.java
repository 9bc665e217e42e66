package org.totalplace.publish.release;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** JSON for people and machines: indented, the same bytes on every system. */
public final class ReleaseJson {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private ReleaseJson() {}

  static void write(Path file, Object content) throws IOException {
    Files.writeString(file, text(content));
  }

  /**
   * @throws IllegalArgumentException where the order of an object's fields is not stated: the next
   *     process would write them in another one
   */
  static String text(Object content) {
    ordered(content);
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    DefaultPrettyPrinter printer =
        new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter);
    return MAPPER.writer().with(printer).writeValueAsString(content) + "\n";
  }

  private static void ordered(Object content) {
    if (content instanceof Map<?, ?> fields) {
      boolean hasOrder = fields instanceof LinkedHashMap || fields instanceof SortedMap;
      if (fields.size() > 1 && !hasOrder) {
        throw new IllegalArgumentException("These fields have no order: " + fields.keySet());
      }
      fields.values().forEach(ReleaseJson::ordered);
    } else if (content instanceof Collection<?> items) {
      items.forEach(ReleaseJson::ordered);
    }
  }

  public static JsonNode read(Path file) {
    return MAPPER.readTree(file.toFile());
  }
}
