package org.totalplace.publish.site.chart;

import java.util.List;
import java.util.stream.IntStream;

/** A place to write SQL, with sample questions as buttons. */
public record Console(String title, List<Sample> samples) {
  public record Sample(String question, String sql) {}

  public static Console of(ChartRows chart) {
    return new Console(
        chart.title(),
        IntStream.range(0, chart.rows().size())
            .mapToObj(row -> new Sample(chart.text(row, "label"), chart.text(row, "sql")))
            .toList());
  }
}
