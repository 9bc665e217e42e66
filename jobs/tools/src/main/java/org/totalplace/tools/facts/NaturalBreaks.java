package org.totalplace.tools.facts;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Where values fall apart into classes: the split with the least sum of squared distances from the
 * means of the classes (Jenks, in the exact form of Fisher). Values far out, beyond three times the
 * middle half on either side, are not looked at.
 */
final class NaturalBreaks {
  private NaturalBreaks() {}

  /**
   * @return the least value of every class but the first: one fewer than there are classes
   * @throws IllegalArgumentException where there are fewer different values than classes
   */
  static List<BigDecimal> of(List<BigDecimal> values, int classes) {
    BigDecimal[] sorted = within(values);
    if (Arrays.stream(sorted).distinct().count() < classes) {
      throw new IllegalArgumentException("fewer than " + classes + " different values");
    }
    int n = sorted.length;
    double[] sum = new double[n + 1];
    double[] squares = new double[n + 1];
    for (int i = 0; i < n; i++) {
      double value = sorted[i].doubleValue();
      sum[i + 1] = sum[i] + value;
      squares[i + 1] = squares[i] + value * value;
    }
    double[] best = new double[n + 1];
    for (int to = 1; to <= n; to++) {
      best[to] = spread(sum, squares, 0, to);
    }
    int[][] start = new int[classes][n + 1];
    for (int number = 1; number < classes; number++) {
      double[] next = new double[n + 1];
      Arrays.fill(next, Double.MAX_VALUE);
      for (int to = number + 1; to <= n; to++) {
        for (int from = number; from < to; from++) {
          double cost = best[from] + spread(sum, squares, from, to);
          if (cost < next[to]) {
            next[to] = cost;
            start[number][to] = from;
          }
        }
      }
      best = next;
    }
    List<BigDecimal> breaks = new ArrayList<>();
    int to = n;
    for (int number = classes - 1; number > 0; number--) {
      to = start[number][to];
      breaks.add(0, sorted[to]);
    }
    return breaks;
  }

  private static BigDecimal[] within(List<BigDecimal> values) {
    List<BigDecimal> sorted = values.stream().sorted().toList();
    BigDecimal lower = sorted.get(sorted.size() / 4);
    BigDecimal upper = sorted.get(sorted.size() * 3 / 4);
    BigDecimal reach = upper.subtract(lower).multiply(BigDecimal.valueOf(3));
    return sorted.stream()
        .filter(value -> value.compareTo(lower.subtract(reach)) >= 0)
        .filter(value -> value.compareTo(upper.add(reach)) <= 0)
        .toArray(BigDecimal[]::new);
  }

  /** Sum of the squared distances from the mean of the values from one to before another. */
  private static double spread(double[] sum, double[] squares, int from, int to) {
    double total = sum[to] - sum[from];
    return squares[to] - squares[from] - total * total / (to - from);
  }
}
