package org.totalplace.publish.site.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A dot for each place on one line: this place filled, its nearest hollow, the others grey; dots
 * that would lie on one another are stacked.
 *
 * @param height in pixels
 * @param baseline of the lowest dots, in pixels
 */
public record Dots(
    String title, int height, int baseline, List<Dot> dots, String median, List<Label> axis) {
  private static final int STEPS = 90;
  private static final int DOT = 9;

  /**
   * @param x in per cent of the width
   * @param y in pixels
   * @param role {@code this}, {@code near} or {@code other}
   */
  public record Dot(String label, String x, int y, String role) {}

  public record Label(String x, String words, String anchor) {}

  public static Dots of(ChartRows chart) {
    BigDecimal least = null;
    BigDecimal most = null;
    List<Integer> known = new ArrayList<>();
    for (int row = 0; row < chart.rows().size(); row++) {
      if (chart.text(row, "value") != null) {
        BigDecimal value = chart.value(row, "value");
        least = least == null ? value : least.min(value);
        most = most == null ? value : most.max(value);
        known.add(row);
      }
    }
    if (known.isEmpty()) {
      return new Dots(chart.title(), 20, 10, List.of(), null, List.of());
    }
    known.sort(Comparator.comparing(row -> chart.value(row, "value")));
    BigDecimal width = most.subtract(least).max(BigDecimal.ONE.movePointLeft(6));
    Map<Integer, List<Integer>> stacks = new TreeMap<>();
    for (int row : known) {
      int step =
          chart
              .value(row, "value")
              .subtract(least)
              .multiply(BigDecimal.valueOf(STEPS))
              .divide(width, 0, java.math.RoundingMode.HALF_UP)
              .intValueExact();
      stacks.computeIfAbsent(step, s -> new ArrayList<>()).add(row);
    }
    int highest = stacks.values().stream().mapToInt(List::size).max().orElse(1);
    int baseline = highest * DOT + 14;
    List<Dot> dots = new ArrayList<>();
    stacks.forEach((step, rows) -> dots.addAll(stack(chart, step, rows, baseline)));
    dots.sort(Comparator.comparing(Dots::front));
    int first = known.get(0);
    int last = known.get(known.size() - 1);
    int middle = known.get(known.size() / 2);
    return new Dots(
        chart.title(),
        baseline + 34,
        baseline,
        dots,
        place(chart.value(middle, "value").subtract(least), width),
        List.of(
            new Label("5", chart.shown(first, "value"), "start"),
            new Label(
                place(chart.value(middle, "value").subtract(least), width),
                "median " + chart.shown(middle, "value"),
                "middle"),
            new Label("95", chart.shown(last, "value"), "end")));
  }

  private static List<Dot> stack(ChartRows chart, int step, List<Integer> rows, int baseline) {
    List<Dot> dots = new ArrayList<>();
    String x = place(BigDecimal.valueOf(step), BigDecimal.valueOf(STEPS));
    for (int i = 0; i < rows.size(); i++) {
      int row = rows.get(i);
      String role = chart.is(row, "this") ? "this" : chart.is(row, "near") ? "near" : "other";
      String words = chart.text(row, "label") + ": " + chart.shown(row, "value");
      dots.add(new Dot(words, x, baseline - DOT / 2 - i * DOT, role));
    }
    return dots;
  }

  /** What matters is drawn last, on top. */
  private static int front(Dot dot) {
    return List.of("other", "near", "this").indexOf(dot.role());
  }

  /** Five per cent of margin on both sides, to a tenth of one. */
  private static String place(BigDecimal part, BigDecimal whole) {
    BigDecimal within = new BigDecimal(ChartRows.percent(part, whole));
    return within
        .multiply(new BigDecimal("0.9"))
        .add(BigDecimal.valueOf(5))
        .setScale(1, java.math.RoundingMode.HALF_UP)
        .stripTrailingZeros()
        .toPlainString();
  }
}
