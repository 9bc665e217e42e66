package org.totalplace.tools.scale;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.totalplace.csv.CsvRow;
import org.totalplace.csv.CsvTable;

/**
 * How published files are distributed: curves over thousandths, by what they are of (a kind of
 * source, a type of body, {@code all}) and what they measure.
 */
final class Shapes {
  static final List<String> COLUMNS = List.of("of_what", "measure", "per_mille", "value");

  private final Map<String, Curve> curves = new HashMap<>();

  private Shapes(Map<String, NavigableMap<Integer, Long>> points) {
    points.forEach((key, curve) -> curves.put(key, new Curve(curve)));
  }

  /** Reads a file that {@link ShapesOfReadings} has made. */
  static Shapes read(Path file) {
    Map<String, NavigableMap<Integer, Long>> points = new HashMap<>();
    for (CsvRow row : CsvTable.read(file)) {
      points
          .computeIfAbsent(row.get("of_what") + " " + row.get("measure"), key -> new TreeMap<>())
          .put(Integer.parseInt(row.get("per_mille")), Long.parseLong(row.get("value")));
    }
    return new Shapes(points);
  }

  /**
   * The curve of the first of these that has one.
   *
   * @throws IllegalArgumentException where none has
   */
  Curve curve(String measure, String... of) {
    for (String one : of) {
      Curve curve = curves.get(one + " " + measure);
      if (curve != null) {
        return curve;
      }
    }
    throw new IllegalArgumentException("No shape says " + measure + " of " + List.of(of));
  }

  /** A measure that is one number; 0 where nothing is known. */
  long number(String measure, String of) {
    Curve curve = curves.get(of + " " + measure);
    return curve == null ? 0 : Math.round(curve.at(0));
  }

  /** Points of a rising curve, straight lines between them. */
  static final class Curve {
    private final double[] x;
    private final double[] y;

    private Curve(NavigableMap<Integer, Long> points) {
      x = points.keySet().stream().mapToDouble(perMille -> perMille / 1000.0).toArray();
      y = points.values().stream().mapToDouble(Long::doubleValue).toArray();
    }

    /**
     * @param part from 0 to 1; beyond the outer points the curve is flat
     */
    double at(double part) {
      return between(x, y, part);
    }

    /** Where the curve, as parts of its last value, comes to {@code height}: from 0 to 1. */
    double where(double height) {
      return between(y, x, height * y[y.length - 1]);
    }

    private static double between(double[] from, double[] to, double value) {
      int last = from.length - 1;
      if (value <= from[0]) {
        return to[0];
      }
      for (int i = 1; i <= last; i++) {
        if (value < from[i]) {
          return to[i - 1] + (to[i] - to[i - 1]) * (value - from[i - 1]) / (from[i] - from[i - 1]);
        }
      }
      return to[last];
    }
  }
}
