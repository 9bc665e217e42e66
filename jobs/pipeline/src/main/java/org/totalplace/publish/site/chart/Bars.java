package org.totalplace.publish.site.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * Horizontal bars from a zero line: label above, bar below. What is known is solid, what is spread
 * is hatched, what has no place is dashed. Negative values go to the left of the line.
 *
 * @param zero place of the zero line, in per cent of the width
 */
public record Bars(String title, String zero, List<Bar> bars) {
  private static final List<String> TEXTURES = List.of("known", "spread", "not_placed");

  /**
   * @param tick a mark for comparison, in per cent of the width; null where there is none
   */
  public record Bar(String label, String figure, List<Segment> segments, String tick) {}

  /** A piece, in per cent of the width. */
  public record Segment(String texture, String x, String width) {}

  public static Bars of(ChartRows chart) {
    BigDecimal most = BigDecimal.ZERO;
    BigDecimal least = BigDecimal.ZERO;
    for (int row = 0; row < chart.rows().size(); row++) {
      most = most.max(sum(chart, row, 1)).max(chart.value(row, "tick"));
      least = least.min(sum(chart, row, -1));
    }
    BigDecimal width = most.subtract(least);
    List<Bar> bars = new ArrayList<>();
    for (int row = 0; row < chart.rows().size(); row++) {
      bars.add(bar(chart, row, least, width));
    }
    String zero = ChartRows.percent(least.negate(), width);
    return new Bars(chart.title(), zero, bars);
  }

  private static Bar bar(ChartRows chart, int row, BigDecimal least, BigDecimal width) {
    List<Segment> segments = new ArrayList<>();
    BigDecimal right = least.negate();
    BigDecimal left = right;
    for (String texture : TEXTURES) {
      BigDecimal value = chart.value(row, texture);
      BigDecimal size = value.abs();
      if (value.signum() < 0) {
        left = left.subtract(size);
      }
      if (value.signum() != 0) {
        BigDecimal from = value.signum() < 0 ? left : right;
        segments.add(
            new Segment(texture, ChartRows.percent(from, width), ChartRows.percent(size, width)));
      }
      if (value.signum() > 0) {
        right = right.add(size);
      }
    }
    String tick =
        chart.text(row, "tick") == null
            ? null
            : ChartRows.percent(chart.value(row, "tick").subtract(least), width);
    return new Bar(chart.text(row, "label"), chart.shown(row, "figure"), segments, tick);
  }

  private static BigDecimal sum(ChartRows chart, int row, int sign) {
    BigDecimal sum = BigDecimal.ZERO;
    for (String texture : TEXTURES) {
      BigDecimal value = chart.value(row, texture);
      sum = value.signum() == sign ? sum.add(value) : sum;
    }
    return sum;
  }
}
