package org.totalplace.tools.facts;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.totalplace.csv.CsvRow;
import org.totalplace.csv.CsvTable;
import org.totalplace.reference.Home;
import org.totalplace.sql.SqlEngine;
import org.totalplace.sql.SqlSession;
import org.totalplace.tools.facts.Tiles.Tile;
import org.totalplace.tools.facts.Topology.Point;

/**
 * Makes what the map of the home page is drawn from: {@code places/outline.csv} from the published
 * boundaries, {@code places/map_class.csv} from a release with payments. Run by {@code
 * scripts/map-facts}; the same files give the same bytes.
 */
public final class MapFacts {
  private static final int CLASSES = 5;

  private MapFacts() {}

  /**
   * @param arguments the TopoJSON file of boundaries, and the folder of a release; the release may
   *     be left out, the classes then stay
   */
  public static void main(String[] arguments) throws IOException {
    if (arguments.length == 0) {
      System.err.println("usage: map-facts BOUNDARIES.json [RELEASE]");
      System.exit(2);
    }
    Path reference = Home.find().referenceData().folder();
    outlines(Path.of(arguments[0]), reference);
    if (arguments.length > 1) {
      classes(Path.of(arguments[1]).resolve("total-place.duckdb"), reference);
    }
  }

  /** Every authority of today by its code of today; an old code of the boundaries leads to it. */
  static void outlines(Path boundaries, Path reference) throws IOException {
    Outlines outlines = new Outlines(Topology.read(boundaries, "ltla"));
    Map<String, Point> middles = outlines.middles();
    Map<String, String> drawn = new TreeMap<>();
    for (CsvRow place : CsvTable.read(reference.resolve("places/places.csv"))) {
      String code = place.get("place_code");
      if (place.get("is_count_area").equals("true") && middles.containsKey(code)) {
        boolean isCurrent = code.equals(place.get("place_code_current"));
        drawn.merge(place.get("place_code_current"), code, (a, b) -> isCurrent ? b : a);
      }
    }
    drawn.remove("");
    Map<String, Point> current = new TreeMap<>();
    drawn.forEach((code, as) -> current.put(code, middles.get(as)));
    Map<String, Tile> tiles = Tiles.of(current);
    FactFile file = new FactFile("place_code", "outline", "tile_column", "tile_row");
    drawn.forEach(
        (code, as) ->
            file.add(code, outlines.path(as), tiles.get(code).column(), tiles.get(code).row()));
    file.write(reference.resolve("places/outline.csv"));
    Datasets datasets = new Datasets(reference);
    datasets.add("outline", "ons-boundaries", boundaries, "", file.size());
    datasets.write();
  }

  /** Five natural breaks over all years of the release, rounded so that people can keep them. */
  static void classes(Path database, Path reference) throws IOException {
    Map<List<String>, List<BigDecimal>> values = new TreeMap<>(byWords());
    Map<List<String>, BigDecimal> steps = new TreeMap<>(byWords());
    Path spill = Files.createTempDirectory("map-facts");
    try (SqlSession sql = SqlSession.open("jdbc:duckdb:", SqlEngine.ofThisMachine(), spill)) {
      sql.run("ATTACH " + SqlSession.literal(database) + " AS release (READ_ONLY)");
      sql.run("USE release");
      for (Map<String, String> row : sql.rows(SqlSession.file(MapFacts.class, "map/value.sql"))) {
        List<String> key = List.of(row.get("layer"), row.get("kind"));
        steps.put(key, new BigDecimal(row.get("step")));
        values.computeIfAbsent(key, k -> new ArrayList<>()).add(new BigDecimal(row.get("value")));
      }
    }
    Files.deleteIfExists(spill);
    FactFile file = new FactFile("layer", "place_type", "class", "from_value", "to_value");
    values.forEach(
        (key, all) -> {
          List<String> breaks = new ArrayList<>();
          for (BigDecimal from : NaturalBreaks.of(all, CLASSES)) {
            breaks.add(rounded(from, steps.get(key)));
          }
          for (int number = 1; number <= CLASSES; number++) {
            file.add(
                key.get(0),
                key.get(1),
                number,
                number == 1 ? "" : breaks.get(number - 2),
                number == CLASSES ? "" : breaks.get(number - 1));
          }
        });
    file.write(reference.resolve("places/map_class.csv"));
  }

  private static String rounded(BigDecimal value, BigDecimal step) {
    return value.divide(step, 0, RoundingMode.HALF_UP).multiply(step).toPlainString();
  }

  private static Comparator<List<String>> byWords() {
    return Comparator.comparing(key -> String.join(" ", key));
  }
}
