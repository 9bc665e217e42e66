package org.totalplace.publish.site.chart;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * A tile for each row of a period: published, zero, missing, not due or not applicable, as a glyph
 * and a word, never as a colour alone.
 */
public record Strip(String title, List<Tile> tiles) {
  private static final Map<String, String> GLYPHS =
      Map.of(
          "published", "●",
          "complete", "●",
          "zero", "○",
          "missing", "×",
          "no_return", "×",
          "partial", "◐",
          "part_missing", "◐",
          "not_due", "·");

  public record Tile(String label, String state, String glyph) {}

  /** The sign of a state. */
  static String glyph(String state) {
    return GLYPHS.getOrDefault(state, "–");
  }

  public static Strip of(ChartRows chart) {
    return new Strip(
        chart.title(),
        IntStream.range(0, chart.rows().size())
            .mapToObj(
                row -> {
                  String state = chart.text(row, "state");
                  String glyph = state == null ? "–" : glyph(state);
                  String words = state == null ? "not applicable" : state.replace('_', ' ');
                  return new Tile(chart.text(row, "label"), words, glyph);
                })
            .toList());
  }
}
