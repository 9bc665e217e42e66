package org.totalplace.publish.site.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The rows of a block with what its header says of the chart: {@code bars label=body known=known}.
 *
 * @param kind of chart
 * @param columns by the part that they play in it
 * @param rows values by column, as texts; null where nothing is known
 * @param block that it is drawn for: what the ids of its figures begin with
 * @param title says what, where and which year
 * @param shown figures as people read them, by row and column
 */
public record ChartRows(
    String kind,
    String block,
    Map<String, String> columns,
    List<Map<String, String>> rows,
    String title,
    List<Map<String, String>> shown) {

  public static ChartRows of(
      String spec,
      String block,
      List<Map<String, String>> rows,
      String title,
      List<Map<String, String>> shown) {
    List<String> parts = Arrays.asList(spec.strip().split(" +"));
    Map<String, String> columns =
        parts.stream()
            .skip(1)
            .map(part -> part.split("=", 2))
            .collect(Collectors.toMap(part -> part[0], part -> part[1]));
    return new ChartRows(parts.get(0), block, columns, rows, title, shown);
  }

  boolean has(String part) {
    return columns.containsKey(part);
  }

  String text(int row, String part) {
    return has(part) ? rows.get(row).get(columns.get(part)) : null;
  }

  String shown(int row, String part) {
    return shown.get(row).get(columns.get(part));
  }

  /** The value of a column by its own name; null where nothing is known. */
  String column(int row, String column) {
    return rows.get(row).get(column);
  }

  /** A figure by the name of its column, as people read it. */
  String shownColumn(int row, String column) {
    return shown.get(row).get(column);
  }

  boolean is(int row, String part) {
    return "true".equals(text(row, part));
  }

  /** Nought where nothing is known. */
  BigDecimal value(int row, String part) {
    String text = text(row, part);
    return text == null ? BigDecimal.ZERO : new BigDecimal(text);
  }

  /** A share of a whole as a place or length in per cent, to a hundredth. */
  static String percent(BigDecimal part, BigDecimal whole) {
    if (whole.signum() == 0) {
      return "0";
    }
    return part.movePointRight(2)
        .divide(whole, 2, RoundingMode.HALF_UP)
        .stripTrailingZeros()
        .toPlainString();
  }
}
