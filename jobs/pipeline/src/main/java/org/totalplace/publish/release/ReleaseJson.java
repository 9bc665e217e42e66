package org.totalplace.publish.release;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

  static String text(Object content) {
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    DefaultPrettyPrinter printer =
        new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter);
    return MAPPER.writer().with(printer).writeValueAsString(content) + "\n";
  }

  public static JsonNode read(Path file) {
    return MAPPER.readTree(file.toFile());
  }
}
