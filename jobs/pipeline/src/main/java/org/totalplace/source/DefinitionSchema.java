package org.totalplace.source;

import com.networknt.schema.Error;
import java.util.List;
import java.util.Map;
import org.totalplace.schema.JsonSchema;

/** Holds a definition against {@code schemas/source.schema.json}. Thread safe. */
final class DefinitionSchema {
  private static final String REMEDY = "Put right what schemas/source.schema.json says of it";

  private final JsonSchema schema = JsonSchema.of("source.schema.json");

  /** Empty when the definition is as the schema wants it. */
  List<DefinitionProblem> problems(DefinitionYaml yaml) {
    return schema.errors(yaml.root()).stream()
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
