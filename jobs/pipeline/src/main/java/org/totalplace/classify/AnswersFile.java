package org.totalplace.classify;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.totalplace.classify.rule.RuleUsage;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.json.JsonMapper;

/** {@code answers.json} of a source: the hash of the inputs, and the totals. */
final class AnswersFile {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Path file;

  AnswersFile(Path folder) {
    this.file = folder.resolve("answers.json");
  }

  Optional<String> inputKey() {
    return textOf(file, "input_key");
  }

  void write(String inputKey, ClassifyResult tally, RuleUsage usage) throws IOException {
    Map<String, Object> content = new LinkedHashMap<>();
    content.put("source_id", tally.sourceId());
    content.put("input_key", inputKey);
    content.put("payees", tally.payees());
    content.put("purposes", tally.purposes());
    content.put("lines", tally.lines());
    content.put("pence", tally.pence());
    content.put("absolute_pence", tally.absolutePence());
    content.put("public_bodies_pence", tally.publicBodies());
    content.put("withheld_pence", tally.withheld());
    content.put("unclassified_pence", tally.unclassified());
    content.put("rules", usage.uses());
    String json = JSON.writerWithDefaultPrettyPrinter().writeValueAsString(content);
    Files.writeString(file, json + "\n", StandardCharsets.UTF_8);
  }

  /** A top-level text of a JSON file; empty if the file or the text is missing. */
  static Optional<String> textOf(Path json, String name) {
    if (!Files.exists(json)) {
      return Optional.empty();
    }
    try (JsonParser parser = JSON.createParser(json.toFile())) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        return Optional.empty();
      }
      // not the whole of it: a night asks thousands of files
      for (String field = parser.nextName(); field != null; field = parser.nextName()) {
        JsonToken value = parser.nextToken();
        if (field.equals(name)) {
          return Optional.ofNullable(value.isScalarValue() ? parser.getValueAsString() : null);
        }
        parser.skipChildren();
      }
      return Optional.empty();
    }
  }
}
