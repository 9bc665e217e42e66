package org.totalplace.publish.site.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Every place twice, by its outline and as a tile of one size, coloured by one layer at a time:
 * five classes from pale to strong, and dots where nothing is known. A layer {@code known} is made
 * of the column that the chart names for it and of the columns {@code known_class}, {@code
 * known_n0} (how many places have none) to {@code known_n5}, and {@code known_1} to {@code
 * known_4}, the least value of each class but the first; without these its classes are within each
 * kind of place.
 *
 * @param notDrawn names of places without an outline
 */
public record PlaceMap(
    String title, List<Layer> layers, List<Place> places, List<String> notDrawn) {
  private static final List<String> LAYERS = List.of("known", "own", "payments");
  private static final List<String> TITLES =
      List.of("How much is known", "Own spending a head", "Payments published");
  private static final List<String> WORDS = List.of(": known ", ", a head ", ", payments ");
  private static final int CLASSES = 5;

  /**
   * @param letter first letter of the classes of the style sheet: {@code k3} is its third class
   * @param keys from the highest class to none at all
   */
  public record Layer(String letter, String title, List<Key> keys) {}

  /** A class in the legend. */
  public record Key(int number, String words, Figure from, Figure places) {}

  /**
   * @param id of the figure; its row and column in the query of the block
   */
  public record Figure(String id, String exact, String shown) {}

  /**
   * @param hint its name and its figures
   * @param classes of the style sheet, one for each layer
   */
  public record Place(
      String address,
      String name,
      String hint,
      String classes,
      String outline,
      String column,
      String row) {}

  public static PlaceMap of(ChartRows chart) {
    List<Integer> drawn = rows(chart, true);
    return new PlaceMap(
        chart.title(),
        IntStream.range(0, LAYERS.size()).mapToObj(layer -> layer(chart, layer)).toList(),
        drawn.stream().map(row -> place(chart, row)).toList(),
        rows(chart, false).stream().map(row -> chart.text(row, "label")).toList());
  }

  private static List<Integer> rows(ChartRows chart, boolean isDrawn) {
    return IntStream.range(0, chart.rows().size())
        .filter(row -> chart.text(row, "outline") != null == isDrawn)
        .boxed()
        .toList();
  }

  private static Layer layer(ChartRows chart, int layer) {
    String name = LAYERS.get(layer);
    List<Key> keys = new ArrayList<>();
    for (int number = CLASSES; number >= 0; number--) {
      Figure from = number < 2 ? null : figure(chart, name + "_" + (number - 1));
      Figure places = figure(chart, name + "_n" + number);
      keys.add(new Key(number, words(chart, name, number), from, places));
    }
    return new Layer(name.substring(0, 1), TITLES.get(layer), keys);
  }

  private static String words(ChartRows chart, String layer, int number) {
    if (number == 0) {
      return "not known";
    }
    if (chart.rows().get(0).containsKey(layer + "_1")) {
      return number == 1 ? "less" : "from";
    }
    return number == 1
        ? "least of its kind"
        : number == CLASSES ? "most of its kind" : "class " + number;
  }

  /** One that every row has alike; null where the query has no such column. */
  private static Figure figure(ChartRows chart, String column) {
    String exact = chart.column(0, column);
    return exact == null
        ? null
        : new Figure(chart.block() + "-1-" + column, exact, chart.shownColumn(0, column));
  }

  private static Place place(ChartRows chart, int row) {
    StringBuilder hint = new StringBuilder(chart.text(row, "label"));
    StringBuilder classes = new StringBuilder();
    for (int layer = 0; layer < LAYERS.size(); layer++) {
      String name = LAYERS.get(layer);
      String number = chart.column(row, name + "_class");
      hint.append(WORDS.get(layer)).append(chart.shown(row, name));
      classes.append(name.charAt(0)).append(number == null ? "0" : number);
    }
    return new Place(
        chart.text(row, "address"),
        chart.text(row, "label"),
        hint.toString(),
        classes.toString(),
        chart.text(row, "outline"),
        chart.text(row, "column"),
        chart.text(row, "row"));
  }
}
