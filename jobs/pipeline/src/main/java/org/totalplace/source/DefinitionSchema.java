package org.totalplace.source;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Holds a definition against {@code schemas/source.schema.json}. Thread safe. */
final class DefinitionSchema {
  private static final String RESOURCE = "/schemas/source.schema.json";
  private static final String REMEDY = "Put right what schemas/source.schema.json says of it";

  private final Schema schema;

  DefinitionSchema() {
    try (InputStream in = DefinitionSchema.class.getResourceAsStream(RESOURCE)) {
      JsonNode json = new ObjectMapper().readTree(in);
      SpecificationVersion version = SpecificationVersion.DRAFT_2020_12;
      this.schema = SchemaRegistry.withDefaultDialect(version).getSchema(json);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + RESOURCE, e);
    }
  }

  /** Empty when the definition is as the schema wants it. */
  List<DefinitionProblem> problems(DefinitionYaml yaml) {
    return schema
        .validate(
            yaml.root(),
            context -> context.executionConfig(config -> config.locale(Locale.ENGLISH)))
        .stream()
        .map(error -> problem(yaml, error))
        .distinct()
        .sorted(java.util.Comparator.comparing(DefinitionProblem::toString))
        .toList();
  }

  private static DefinitionProblem problem(DefinitionYaml yaml, Error error) {
    String path = error.getInstanceLocation().toString();
    String pointer = path.startsWith("/") ? path : "";
    Map<String, String> remedies =
        Map.of(
            "required", "Add it; write unknown where it is not known",
            "additionalProperties", "Check the spelling, or take it out",
            "enum", "Use one of these words",
            "type", "Write a value of that type");
    return new DefinitionProblem(
        yaml.file(),
        yaml.line(pointer),
        pointer,
        error.getMessage(),
        remedies.getOrDefault(error.getKeyword(), REMEDY));
  }
}
