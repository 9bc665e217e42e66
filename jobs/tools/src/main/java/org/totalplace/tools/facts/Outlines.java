package org.totalplace.tools.facts;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.totalplace.tools.facts.Topology.Point;

/**
 * Outlines of areas on a small grid of whole numbers, 1,200 high, north up, one unit a kilometre or
 * so. A border is made simpler once, for the areas on both sides, so that they still fit together.
 */
final class Outlines {
  /** How much shorter than one of latitude a degree of longitude is in the middle of Britain. */
  private static final double NARROW = 0.574;

  private static final double WEST = -8.66;
  private static final double NORTH = 60.87;
  private static final double UNITS = 109;

  /** How far, in units, a point may lie from the simpler line. */
  private static final double TOLERANCE = 1.0;

  /** Islands below this area, in square units, are left out where the place has a larger part. */
  private static final double SMALLEST = 8;

  private final Topology topology;
  private final List<List<Point>> arcs;

  Outlines(Topology topology) {
    this.topology = topology;
    this.arcs = topology.arcs().stream().map(Outlines::drawn).map(Outlines::simpler).toList();
  }

  /** The path of an area as SVG has it: {@code M12 40l3-1 2 5z}. */
  String path(String code) {
    List<List<Point>> rings = rings(code);
    List<List<Point>> kept =
        rings.stream().filter(ring -> Math.abs(area(ring)) >= SMALLEST).toList();
    StringBuilder path = new StringBuilder();
    for (List<Point> ring : kept.isEmpty() ? List.of(visible(rings.get(0))) : kept) {
      draw(ring, path);
    }
    return path.toString();
  }

  /** The middle of the largest part of each area. */
  Map<String, Point> middles() {
    Map<String, Point> middles = new TreeMap<>();
    topology.areas().keySet().forEach(code -> middles.put(code, middle(rings(code).get(0))));
    return middles;
  }

  /** Largest first. */
  private List<List<Point>> rings(String code) {
    List<List<Point>> rings = new ArrayList<>();
    for (List<Integer> names : topology.areas().get(code)) {
      List<Point> ring = new ArrayList<>();
      for (int name : names) {
        List<Point> arc = new ArrayList<>(arcs.get(name < 0 ? -1 - name : name));
        if (name < 0) {
          Collections.reverse(arc);
        }
        arc.stream()
            .filter(point -> ring.isEmpty() || !point.equals(ring.get(ring.size() - 1)))
            .forEach(ring::add);
      }
      rings.add(ring);
    }
    rings.sort(Comparator.comparingDouble(ring -> -Math.abs(area(ring))));
    return rings;
  }

  /** A square of two units in the place of what is too small to be seen. */
  private static List<Point> visible(List<Point> ring) {
    if (Math.abs(area(ring)) >= 2) {
      return ring;
    }
    double x = ring.get(0).x();
    double y = ring.get(0).y();
    return List.of(
        new Point(x, y), new Point(x + 2, y), new Point(x + 2, y + 2), new Point(x, y + 2));
  }

  private static List<Point> drawn(List<Point> arc) {
    return arc.stream()
        .map(p -> new Point((p.x() - WEST) * NARROW * UNITS, (NORTH - p.y()) * UNITS))
        .toList();
  }

  /** By Douglas and Peucker, then rounded to the grid; the ends stay. */
  private static List<Point> simpler(List<Point> arc) {
    boolean[] stays = new boolean[arc.size()];
    stays[0] = true;
    stays[arc.size() - 1] = true;
    keep(arc, 0, arc.size() - 1, stays);
    List<Point> simpler = new ArrayList<>();
    for (int i = 0; i < arc.size(); i++) {
      if (stays[i]) {
        simpler.add(new Point(Math.rint(arc.get(i).x()), Math.rint(arc.get(i).y())));
      }
    }
    return simpler;
  }

  private static void keep(List<Point> arc, int from, int to, boolean[] stays) {
    int farthest = -1;
    double most = TOLERANCE;
    for (int i = from + 1; i < to; i++) {
      double distance = distance(arc.get(i), arc.get(from), arc.get(to));
      if (distance > most) {
        most = distance;
        farthest = i;
      }
    }
    if (farthest > 0) {
      stays[farthest] = true;
      keep(arc, from, farthest, stays);
      keep(arc, farthest, to, stays);
    }
  }

  private static double distance(Point p, Point a, Point b) {
    double dx = b.x() - a.x();
    double dy = b.y() - a.y();
    double length = dx * dx + dy * dy;
    double t = length == 0 ? 0 : ((p.x() - a.x()) * dx + (p.y() - a.y()) * dy) / length;
    double within = Math.max(0, Math.min(1, t));
    double x = p.x() - a.x() - within * dx;
    double y = p.y() - a.y() - within * dy;
    return Math.sqrt(x * x + y * y);
  }

  private static double area(List<Point> ring) {
    double area = 0;
    for (int i = 0; i < ring.size(); i++) {
      Point a = ring.get(i);
      Point b = ring.get((i + 1) % ring.size());
      area += (a.x() * b.y() - b.x() * a.y()) / 2;
    }
    return area;
  }

  private static Point middle(List<Point> ring) {
    double x = ring.stream().mapToDouble(Point::x).average().orElse(0);
    double y = ring.stream().mapToDouble(Point::y).average().orElse(0);
    return new Point(x, y);
  }

  private static void draw(List<Point> ring, StringBuilder path) {
    Point at = ring.get(0);
    path.append('M').append((long) at.x()).append(' ').append((long) at.y()).append('l');
    boolean isFirst = true;
    for (Point next : ring.subList(1, ring.size())) {
      if (next.equals(ring.get(0))) {
        continue;
      }
      number((long) (next.x() - at.x()), isFirst, path);
      number((long) (next.y() - at.y()), false, path);
      isFirst = false;
      at = next;
    }
    path.append('z');
  }

  private static void number(long number, boolean isFirst, StringBuilder path) {
    path.append(isFirst || number < 0 ? "" : " ").append(number);
  }
}
