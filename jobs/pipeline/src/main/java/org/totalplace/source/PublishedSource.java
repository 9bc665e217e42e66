package org.totalplace.source;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.totalplace.csv.CsvRow;
import org.totalplace.csv.CsvTable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The definition of one body's payments, made from its lines of the list, its line of the register
 * and the defaults of its type of body. What nobody has looked at is unknown in it: the columns are
 * found by the vocabulary, the order of dates by each file.
 *
 * @param rows of one id, at least one
 */
record PublishedSource(List<CsvRow> rows, Defaults defaults) {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final String OGL = "OGL-UK-3.0";

  /**
   * What bodies and rules have where a line does not say otherwise.
   *
   * @param bodies the register, by agency id
   * @param types what a type of body publishes, by type
   * @param rules what a kind of rule takes, by kind
   */
  record Defaults(
      Map<String, CsvRow> bodies, Map<String, CsvRow> types, Map<String, CsvRow> rules) {
    /**
     * @throws java.io.UncheckedIOException when a table is not there
     */
    static Defaults beside(Path folder) {
      Path agencies = folder.toAbsolutePath().getParent().resolve("agencies");
      return new Defaults(
          table(agencies.resolve("agencies.csv"), "agency_id"),
          table(agencies.resolve("publisher_kinds.csv"), "agency_type"),
          table(folder.resolve("published_rules.csv"), "rule"));
    }

    private static Map<String, CsvRow> table(Path file, String key) {
      return CsvTable.read(file).stream()
          .collect(Collectors.toMap(row -> row.get(key), Function.identity()));
    }
  }

  /**
   * As a definition file would have it.
   *
   * @throws IllegalArgumentException when the register has no such body, or one that publishes none
   */
  ObjectNode node() {
    CsvRow first = rows.get(0);
    CsvRow body = defaults.bodies().get(first.get("publisher"));
    if (body == null) {
      throw new IllegalArgumentException("the register has no body " + first.get("publisher"));
    }
    CsvRow type = defaults.types().get(body.get("agency_type"));
    if (type == null) {
      throw new IllegalArgumentException(
          "bodies of the type " + body.get("agency_type") + " publish no payments that we know of");
    }
    String name = body.get("name");
    ObjectNode node = NODES.objectNode();
    node.put("id", first.get("id"));
    node.put("title", name + ": payments");
    node.put("publisher", first.get("publisher"));
    node.put("kind", type.get("kind"));
    node.put("area", body.get("area_code").isEmpty() ? type.get("area") : body.get("area_code"));
    node.set("licence", licence(name, first.get("licence")));
    node.put("homepage", first.get("query").isEmpty() ? first.get("address") : "unknown");
    node.set("find", find());
    node.set(
        "cadence",
        NODES
            .objectNode()
            .put("every", type.get("every"))
            .put("lag_days", number(type.get("lag_days"))));
    node.set(
        "amount",
        NODES.objectNode().put("basis", "unknown").put("threshold", number(type.get("threshold"))));
    node.set("date", NODES.objectNode().put("basis", "unknown").put("order", "evidence"));
    node.set("assertions", NODES.objectNode().put("min_lines", 1));
    node.put("notes", "Made from a line of sources/published.csv. Nobody has seen its files yet.");
    return node;
  }

  private ObjectNode find() {
    ObjectNode find = NODES.objectNode();
    rows.forEach(row -> find.withArray("rules").add(rule(row)));
    List<String> days = rows.stream().map(row -> row.get("verified")).sorted().toList();
    find.put("verified", days.contains("never") ? "never" : days.get(0));
    find.put(
        "tried",
        rows.stream()
            .map(
                row ->
                    "%s: %s; address from %s"
                        .formatted(row.get("date"), row.get("tried"), row.get("seen")))
            .distinct()
            .collect(Collectors.joining("; ")));
    return find;
  }

  private ObjectNode rule(CsvRow row) {
    ObjectNode rule = NODES.objectNode();
    rule.put("kind", row.get("rule"));
    rule.put("address", row.get("address"));
    if (!row.get("query").isEmpty()) {
      rule.put("query", row.get("query"));
    }
    CsvRow usual = defaults.rules().get(row.get("rule"));
    list(rule, "organisations", row.get("organisations"));
    for (String patterns : List.of("pages", "files", "not_files")) {
      String own = row.has(patterns) ? row.get(patterns) : "";
      list(rule, patterns, own.isEmpty() && usual != null ? usual.get(patterns) : own);
    }
    return rule;
  }

  private static void list(ObjectNode rule, String name, String values) {
    Arrays.stream(values.split("\\|"))
        .map(String::strip)
        .filter(value -> !value.isEmpty())
        .forEach(value -> rule.withArray(name).add(value));
  }

  private static ObjectNode licence(String name, String licence) {
    ObjectNode node = NODES.objectNode();
    if (licence.equals(OGL)) {
      node.put("url", "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/");
      node.put(
          "attribution",
          "Contains public sector information licensed under the Open Government Licence v3.0. Source: "
              + name
              + ".");
    } else {
      node.put("url", "unknown");
      node.put("attribution", "Source: " + name + ". Nobody has looked up under which licence.");
    }
    return node.put("name", licence.isEmpty() ? "unknown" : licence);
  }

  private static int number(String printed) {
    return printed.isEmpty() ? 0 : Integer.parseInt(printed);
  }
}
