package org.totalplace.publish.site;

import org.totalplace.page.Pages;
import org.totalplace.publish.site.chart.Bars;
import org.totalplace.publish.site.chart.ChartRows;
import org.totalplace.publish.site.chart.Console;
import org.totalplace.publish.site.chart.Dots;
import org.totalplace.publish.site.chart.Months;
import org.totalplace.publish.site.chart.PlaceMap;
import org.totalplace.publish.site.chart.Search;
import org.totalplace.publish.site.chart.Strip;
import org.totalplace.publish.site.chart.Years;

/** The kinds of chart that a block may name. */
final class Charts {
  private Charts() {}

  /** SVG or HTML of the chart, with every value escaped. */
  static String drawn(ChartRows chart) {
    return switch (chart.kind()) {
      case "bars" -> Pages.html("chart/Bars", Bars.of(chart));
      case "dots" -> Pages.html("chart/Dots", Dots.of(chart));
      case "years" -> Pages.html("chart/Years", Years.of(chart));
      case "months" -> Pages.html("chart/Months", Months.of(chart));
      case "console" -> Pages.html("chart/Console", Console.of(chart));
      case "map" -> Pages.html("chart/PlaceMap", PlaceMap.of(chart));
      case "search" -> Pages.html("chart/Search", Search.of(chart));
      case "strip" -> Pages.html("chart/Strip", Strip.of(chart));
      default ->
          throw new IllegalArgumentException(
              "\""
                  + chart.kind()
                  + "\" is none of the charts bars, console, dots, map, months, search, strip, years");
    };
  }
}
