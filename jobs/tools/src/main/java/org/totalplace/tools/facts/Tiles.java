package org.totalplace.tools.facts;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.totalplace.tools.facts.Topology.Point;

/**
 * One square of a grid for each area, so that all are seen alike: areas are first drawn apart where
 * they crowd, half by where they lie and half by their rank from west to east and north to south,
 * then given to the squares with the least sum of squared ways.
 */
final class Tiles {
  private static final int COLUMNS = 22;
  private static final int ROWS = 32;

  private Tiles() {}

  /**
   * @param column from the west, from 0
   * @param row from the north, from 0
   */
  record Tile(int column, int row) {}

  /**
   * @param middles of the areas by code; at most one for each square
   */
  static Map<String, Tile> of(Map<String, Point> middles) {
    List<String> codes = List.copyOf(new TreeMap<>(middles).keySet());
    double[] x = spread(codes.stream().mapToDouble(code -> middles.get(code).x()).toArray());
    double[] y = spread(codes.stream().mapToDouble(code -> middles.get(code).y()).toArray());
    long[][] ways = new long[codes.size()][COLUMNS * ROWS];
    for (int i = 0; i < codes.size(); i++) {
      for (int square = 0; square < COLUMNS * ROWS; square++) {
        double dx = x[i] * (COLUMNS - 1) - square % COLUMNS;
        double dy = y[i] * (ROWS - 1) - square / COLUMNS;
        ways[i][square] = Math.round((dx * dx + dy * dy) * 1000);
      }
    }
    int[] squares = assigned(ways);
    Map<String, Tile> tiles = new TreeMap<>();
    for (int i = 0; i < codes.size(); i++) {
      tiles.put(codes.get(i), new Tile(squares[i] % COLUMNS, squares[i] / COLUMNS));
    }
    return tiles;
  }

  /** From 0 to 1: the mean of place and rank. */
  private static double[] spread(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    double least = sorted[0];
    double most = sorted[sorted.length - 1];
    return Arrays.stream(values)
        .map(
            value ->
                (value - least) / (most - least) / 2
                    + (double) Arrays.binarySearch(sorted, value) / (sorted.length - 1) / 2)
        .toArray();
  }

  /**
   * The assignment of rows to columns with the least sum (Kuhn and Munkres, by shortest paths).
   *
   * @param cost no more rows than columns
   * @return the column of each row
   */
  static int[] assigned(long[][] cost) {
    int rows = cost.length;
    int columns = cost[0].length;
    long[] rowPrice = new long[rows + 1];
    long[] columnPrice = new long[columns + 1];
    int[] rowOf = new int[columns + 1];
    for (int row = 1; row <= rows; row++) {
      int[] before = new int[columns + 1];
      long[] least = new long[columns + 1];
      Arrays.fill(least, Long.MAX_VALUE);
      boolean[] done = new boolean[columns + 1];
      rowOf[0] = row;
      int at = 0;
      do {
        done[at] = true;
        long step = Long.MAX_VALUE;
        int next = 0;
        for (int column = 1; column <= columns; column++) {
          if (!done[column]) {
            long way = cost[rowOf[at] - 1][column - 1] - rowPrice[rowOf[at]] - columnPrice[column];
            if (way < least[column]) {
              least[column] = way;
              before[column] = at;
            }
            if (least[column] < step) {
              step = least[column];
              next = column;
            }
          }
        }
        for (int column = 0; column <= columns; column++) {
          if (done[column]) {
            rowPrice[rowOf[column]] += step;
            columnPrice[column] -= step;
          } else {
            least[column] -= step;
          }
        }
        at = next;
      } while (rowOf[at] != 0);
      while (at != 0) {
        rowOf[at] = rowOf[before[at]];
        at = before[at];
      }
    }
    int[] assigned = new int[rows];
    for (int column = 1; column <= columns; column++) {
      if (rowOf[column] > 0) {
        assigned[rowOf[column] - 1] = column - 1;
      }
    }
    return assigned;
  }
}
