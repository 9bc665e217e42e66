package org.totalplace.source;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.totalplace.source.SourceDefinition.AmountConvention;
import org.totalplace.source.SourceDefinition.Assertions;
import org.totalplace.source.SourceDefinition.Cadence;
import org.totalplace.source.SourceDefinition.ColumnHints;
import org.totalplace.source.SourceDefinition.DateConvention;
import org.totalplace.source.SourceDefinition.FileColumns;
import org.totalplace.source.SourceDefinition.FilePattern;
import org.totalplace.source.SourceDefinition.Finding;
import org.totalplace.source.SourceDefinition.Licence;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Makes the record of one definition file, after the schema has approved it. */
final class DefinitionReader {
  private static final ObjectNode NOTHING = JsonNodeFactory.instance.objectNode();

  private final DefinitionSchema schema = new DefinitionSchema();

  SourceDefinition read(Path file) throws BrokenDefinitionException {
    return read(DefinitionYaml.read(file));
  }

  SourceDefinition read(DefinitionYaml yaml) throws BrokenDefinitionException {
    List<DefinitionProblem> problems = new ArrayList<>(unfinished(yaml));
    if (problems.isEmpty()) {
      problems.addAll(schema.problems(yaml));
    }
    if (problems.isEmpty()) {
      problems.addAll(contradictions(yaml));
    }
    if (!problems.isEmpty()) {
      throw new BrokenDefinitionException(yaml.sourceId(), problems);
    }
    return definition(yaml.root());
  }

  /** A draft is no source until nothing in it is left to do. */
  private static List<DefinitionProblem> unfinished(DefinitionYaml yaml) {
    String remedy = "Write what is true, or unknown where nobody can say, and take the word out";
    return yaml.unfinished().stream()
        .map(
            line ->
                new DefinitionProblem(
                    yaml.file(), line, "", "a draft: this line still says TODO", remedy))
        .toList();
  }

  /** What a schema cannot say. */
  private static List<DefinitionProblem> contradictions(DefinitionYaml yaml) {
    JsonNode assertions = yaml.root().path("assertions");
    JsonNode most = assertions.path("max_lines");
    if (most.isMissingNode() || most.asLong() >= assertions.path("min_lines").asLong()) {
      return List.of();
    }
    String path = "/assertions/max_lines";
    return List.of(
        new DefinitionProblem(
            yaml.file(),
            yaml.line(path),
            path,
            "smaller than min_lines",
            "Make it larger, or leave it out"));
  }

  private static SourceDefinition definition(JsonNode root) {
    return new SourceDefinition(
        text(root, "id", ""),
        text(root, "title", ""),
        text(root, "publisher", ""),
        SourceKind.valueOf(text(root, "kind", "").toUpperCase(Locale.ROOT)),
        text(root, "area", ""),
        licence(root.path("licence")),
        text(root, "homepage", "unknown"),
        finding(root.path("find")),
        new Cadence(
            text(root.path("cadence"), "every", ""), root.path("cadence").path("lag_days").asInt()),
        amount(root.path("amount")),
        new DateConvention(
            text(root.path("date"), "basis", ""), text(root.path("date"), "order", "evidence")),
        columns(root.path("columns")),
        list(root, "ignore_files", DefinitionReader::filePattern),
        assertions(root.path("assertions")),
        TableLayouts.of(root),
        text(root, "notes", "").strip());
  }

  private static Licence licence(JsonNode node) {
    return new Licence(
        text(node, "name", ""),
        text(node, "url", "unknown"),
        text(node, "attribution", "").strip());
  }

  private static Finding finding(JsonNode node) {
    return new Finding(
        list(node, "urls", JsonNode::asString),
        list(node, "rules", DefinitionReader::findRule),
        text(node, "verified", "never"),
        text(node, "tried", "").strip());
  }

  private static FindRule findRule(JsonNode node) {
    return new FindRule(
        FindRule.Kind.valueOf(text(node, "kind", "").toUpperCase(Locale.ROOT)),
        text(node, "address", ""),
        text(node, "query", ""),
        list(node, "organisations", JsonNode::asString),
        list(node, "pages", JsonNode::asString),
        text(node, "next_page", ""),
        list(node, "files", JsonNode::asString),
        list(node, "not_files", JsonNode::asString),
        text(node, "from", ""),
        text(node, "every", ""));
  }

  private static AmountConvention amount(JsonNode node) {
    long pounds = node.path("threshold").asLong();
    return new AmountConvention(
        text(node, "basis", ""), text(node, "unit", "pounds"), pounds * 100);
  }

  private static ColumnHints columns(JsonNode node) {
    return new ColumnHints(
        map(node, "names", JsonNode::asString),
        map(node, "positions", JsonNode::asInt),
        list(node, "ignore", JsonNode::asString),
        list(
            node,
            "files",
            files -> new FileColumns(filePattern(files), map(files, "names", JsonNode::asString))));
  }

  private static FilePattern filePattern(JsonNode node) {
    return new FilePattern(text(node, "glob", ""), text(node, "why", ""));
  }

  private static Assertions assertions(JsonNode node) {
    return new Assertions(
        node.path("min_lines").asLong(),
        node.has("max_lines") ? node.path("max_lines").asLong() : Long.MAX_VALUE,
        map(node, "min_fill", JsonNode::asInt));
  }

  private static String text(JsonNode node, String name, String otherwise) {
    return node.has(name) ? node.get(name).asString() : otherwise;
  }

  private static <T> List<T> list(JsonNode node, String name, Function<JsonNode, T> item) {
    List<T> items = new ArrayList<>();
    node.path(name).forEach(child -> items.add(item.apply(child)));
    return items;
  }

  private static <T> Map<String, T> map(JsonNode node, String name, Function<JsonNode, T> value) {
    Map<String, T> map = new LinkedHashMap<>();
    JsonNode child = node.path(name).isObject() ? node.path(name) : NOTHING;
    child.properties().forEach(entry -> map.put(entry.getKey(), value.apply(entry.getValue())));
    return map;
  }
}
