package org.totalplace.publish.site.chart;

import java.util.List;
import java.util.stream.IntStream;

/** A box that finds names, with the whole list below it for those without JavaScript. */
public record Search(String title, List<Entry> entries) {
  public record Entry(String label, String address) {}

  public static Search of(ChartRows chart) {
    return new Search(
        chart.title(),
        IntStream.range(0, chart.rows().size())
            .mapToObj(row -> new Entry(chart.text(row, "label"), chart.text(row, "address")))
            .toList());
  }
}
