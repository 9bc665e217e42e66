package org.totalplace.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.totalplace.source.TableLayout.FigureRows;
import org.totalplace.source.TableLayout.LineRange;
import tools.jackson.databind.JsonNode;

/**
 * The layouts of official tables in all source definitions of a folder, in order of their files.
 */
public final class TableLayouts {
  private TableLayouts() {}

  /**
   * @throws IllegalArgumentException when a definition cannot be read
   */
  public static List<TableLayout> load(Path folder) {
    List<TableLayout> layouts = new ArrayList<>();
    try (Stream<Path> walk = Files.walk(folder)) {
      for (Path file : walk.filter(f -> f.toString().endsWith(".yml")).sorted().toList()) {
        DefinitionYaml yaml = DefinitionYaml.read(file);
        layouts.addAll(of(yaml.root()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot list " + folder, e);
    } catch (BrokenDefinitionException e) {
      throw new IllegalArgumentException(e.problems().toString(), e);
    }
    return layouts;
  }

  /** Of one definition, in the order of the file. */
  static List<TableLayout> of(JsonNode root) {
    List<TableLayout> layouts = new ArrayList<>();
    for (JsonNode node : root.path("layout").path("files")) {
      layouts.add(layout(text(root, "id"), root, node));
    }
    return layouts;
  }

  private static TableLayout layout(String sourceId, JsonNode root, JsonNode node) {
    JsonNode shared = root.path("layout");
    String unit = root.path("amount").path("unit").asString("pounds");
    return new TableLayout(
        sourceId,
        text(node, "glob"),
        text(node, "table"),
        text(node, "edition"),
        text(node, "sheet"),
        text(node, "financial_year"),
        node.has("unit") ? text(node, "unit") : unit,
        node.path("heading_row").asInt(),
        node.path("line_code_row").asInt(0),
        map(node.path("columns"), JsonNode::asString),
        rows(node.path("rows")),
        range(node),
        node.has("measures")
            ? Optional.of(Pattern.compile(text(node, "measures")))
            : Optional.empty(),
        map(shared.path("lines"), TableLayouts::texts),
        map(shared.path("codes"), codes -> map(codes, JsonNode::asString)),
        texts(shared.path("missing")),
        texts(node.path("ignore")).stream().map(Pattern::compile).toList());
  }

  private static Optional<FigureRows> rows(JsonNode node) {
    return node.isMissingNode()
        ? Optional.empty()
        : Optional.of(
            new FigureRows(
                text(node, "column"), Pattern.compile(text(node, "matches")), text(node, "total")));
  }

  private static Optional<LineRange> range(JsonNode node) {
    return node.has("first_line")
        ? Optional.of(new LineRange(text(node, "first_line"), text(node, "last_line")))
        : Optional.empty();
  }

  private static String text(JsonNode node, String name) {
    return node.path(name).asString("");
  }

  private static List<String> texts(JsonNode node) {
    List<String> texts = new ArrayList<>();
    node.forEach(child -> texts.add(child.asString()));
    return texts;
  }

  private static <T> Map<String, T> map(JsonNode node, Function<JsonNode, T> value) {
    Map<String, T> map = new LinkedHashMap<>();
    node.properties().forEach(entry -> map.put(entry.getKey(), value.apply(entry.getValue())));
    return map;
  }
}
