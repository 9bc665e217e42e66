package org.totalplace.publish.site.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * A column for each year: what is known solid, what is spread hatched on top of it, and a mark
 * where the years on both sides cannot be compared as they stand.
 */
public record Years(String title, int height, int baseline, List<Year> years, List<Line> lines) {
  private static final int PLOT = 180;
  private static final int TOP = 20;

  /**
   * @param x in per cent of the width
   * @param isBreak whether it cannot be compared with the year before
   * @param isMinor whether its label may be left out where there is no room
   */
  public record Year(
      String label,
      String x,
      String width,
      List<Piece> pieces,
      boolean isBreak,
      boolean isMinor,
      String words) {}

  /** A piece in pixels. */
  public record Piece(String texture, int y, int height) {}

  public record Line(int y, String words) {}

  public static Years of(ChartRows chart) {
    BigDecimal most = BigDecimal.ONE;
    for (int row = 0; row < chart.rows().size(); row++) {
      most = most.max(all(chart, row));
    }
    int count = Math.max(1, chart.rows().size());
    List<Year> years = new ArrayList<>();
    for (int row = 0; row < chart.rows().size(); row++) {
      String x = ChartRows.percent(BigDecimal.valueOf(row), BigDecimal.valueOf(count));
      String width = ChartRows.percent(new BigDecimal("0.8"), BigDecimal.valueOf(count));
      years.add(
          new Year(
              chart.text(row, "label"),
              x,
              width,
              pieces(chart, row, most),
              chart.is(row, "break"),
              row % 3 != 0,
              chart.text(row, "label") + ": " + chart.shown(row, "figure")));
    }
    int last = chart.rows().size() - 1;
    List<Line> lines =
        last < 0 ? List.of() : List.of(new Line(TOP, chart.shown(largest(chart), "figure")));
    return new Years(chart.title(), TOP + PLOT + 40, TOP + PLOT, years, lines);
  }

  private static List<Piece> pieces(ChartRows chart, int row, BigDecimal most) {
    List<Piece> pieces = new ArrayList<>();
    int top = TOP + PLOT;
    for (String texture : List.of("known", "spread", "not_placed")) {
      int height = pixels(chart.value(row, texture), most);
      if (height > 0) {
        top -= height;
        pieces.add(new Piece(texture, top, height));
      }
    }
    return pieces;
  }

  private static int largest(ChartRows chart) {
    int largest = 0;
    for (int row = 1; row < chart.rows().size(); row++) {
      largest = all(chart, row).compareTo(all(chart, largest)) > 0 ? row : largest;
    }
    return largest;
  }

  /** Of what stands above the line; below it is nothing but corrections, which the table has. */
  private static BigDecimal all(ChartRows chart, int row) {
    BigDecimal all = BigDecimal.ZERO;
    for (String texture : List.of("known", "spread", "not_placed")) {
      all = all.add(chart.value(row, texture).max(BigDecimal.ZERO));
    }
    return all;
  }

  private static int pixels(BigDecimal value, BigDecimal most) {
    return value
        .max(BigDecimal.ZERO)
        .multiply(BigDecimal.valueOf(PLOT))
        .divide(most, 0, RoundingMode.HALF_UP)
        .intValueExact();
  }
}
