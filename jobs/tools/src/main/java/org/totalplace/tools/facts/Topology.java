package org.totalplace.tools.facts;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Areas that share their borders, as a TopoJSON file has them: a border is one arc, which the areas
 * on both sides name.
 *
 * @param arcs lines of points, in degrees
 * @param areas by code: rings, each a list of arcs; {@code -1 - n} is arc {@code n} backwards
 */
record Topology(List<List<Point>> arcs, Map<String, List<List<Integer>>> areas) {
  /**
   * @param x to the east
   * @param y to the north in degrees, to the south on a drawing
   */
  record Point(double x, double y) {}

  /**
   * @param layer name of the collection of areas: {@code ltla}
   */
  static Topology read(Path file, String layer) {
    JsonNode root = JsonMapper.shared().readTree(file.toFile());
    JsonNode scale = root.path("transform").path("scale");
    JsonNode origin = root.path("transform").path("translate");
    List<List<Point>> arcs = new ArrayList<>();
    for (JsonNode arc : root.path("arcs")) {
      List<Point> points = new ArrayList<>();
      long x = 0;
      long y = 0;
      for (JsonNode step : arc) {
        x += step.get(0).asLong();
        y += step.get(1).asLong();
        points.add(
            new Point(
                x * scale.get(0).asDouble() + origin.get(0).asDouble(),
                y * scale.get(1).asDouble() + origin.get(1).asDouble()));
      }
      arcs.add(points);
    }
    Map<String, List<List<Integer>>> areas = new TreeMap<>();
    for (JsonNode area : root.path("objects").path(layer).path("geometries")) {
      areas.put(area.path("properties").path("areacd").asString(), rings(area.path("arcs")));
    }
    return new Topology(arcs, areas);
  }

  /** Rings of a polygon or of several. */
  private static List<List<Integer>> rings(JsonNode node) {
    List<List<Integer>> rings = new ArrayList<>();
    if (!node.isEmpty() && node.get(0).isNumber()) {
      List<Integer> ring = new ArrayList<>();
      node.forEach(arc -> ring.add(arc.asInt()));
      rings.add(ring);
    } else {
      node.forEach(part -> rings.addAll(rings(part)));
    }
    return rings;
  }
}
