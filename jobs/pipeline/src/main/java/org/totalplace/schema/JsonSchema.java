package org.totalplace.schema;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** A JSON Schema of {@code schemas/}. Thread safe. */
public final class JsonSchema {
  private final Schema schema;

  private JsonSchema(Schema schema) {
    this.schema = schema;
  }

  /**
   * @param name of the file, e.g. {@code source.schema.json}
   */
  public static JsonSchema of(String name) {
    String resource = "/schemas/" + name;
    try (InputStream in = JsonSchema.class.getResourceAsStream(resource)) {
      JsonNode json = new ObjectMapper().readTree(in);
      SpecificationVersion version = SpecificationVersion.DRAFT_2020_12;
      return new JsonSchema(SchemaRegistry.withDefaultDialect(version).getSchema(json));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + resource, e);
    }
  }

  /** What is not as the schema wants it, in English; empty where all is. */
  public List<Error> errors(JsonNode content) {
    return schema.validate(
        content, context -> context.executionConfig(config -> config.locale(Locale.ENGLISH)));
  }

  /** The same in words: where, and what. */
  public List<String> problems(JsonNode content) {
    return errors(content).stream()
        .map(error -> error.getInstanceLocation() + ": " + error.getMessage())
        .distinct()
        .sorted()
        .toList();
  }
}
