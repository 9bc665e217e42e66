package org.totalplace.publish.site.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A sign for each period, a column for each year, a row for each publisher, in groups: a table, in
 * which every cell says in words what its signs show.
 */
public record Months(String title, List<String> columns, List<Group> groups) {
  public Months {
    columns = List.copyOf(columns);
    groups = List.copyOf(groups);
  }

  /** Publishers of one kind. */
  public record Group(String name, List<Row> rows) {}

  /** One publisher; a cell for each column. */
  public record Row(String label, String address, List<Cell> cells) {}

  /**
   * @param signs empty where there is no period
   * @param words {@code 9 published, 3 missing}
   */
  public record Cell(String signs, String words) {
    private static final Cell NONE = new Cell("", "none");

    static Cell of(String states) {
      StringBuilder signs = new StringBuilder();
      Map<String, Integer> counts = new TreeMap<>();
      for (String state : states.split(",")) {
        signs.append(Strip.glyph(state));
        counts.merge(state, 1, Integer::sum);
      }
      List<String> words = new ArrayList<>();
      counts.forEach((state, count) -> words.add(count + " " + state.replace('_', ' ')));
      return new Cell(signs.toString(), String.join(", ", words));
    }
  }

  public static Months of(ChartRows chart) {
    // the newest year first: it is what people look for
    TreeSet<String> columns = new TreeSet<>(Comparator.reverseOrder());
    Map<String, Map<String, Map<String, String>>> groups = new LinkedHashMap<>();
    for (int row = 0; row < chart.rows().size(); row++) {
      columns.add(chart.text(row, "column"));
      groups
          .computeIfAbsent(chart.text(row, "group"), name -> new LinkedHashMap<>())
          .computeIfAbsent(chart.text(row, "label"), label -> new TreeMap<>())
          .put(chart.text(row, "column"), chart.text(row, "states"));
    }
    List<Group> all = new ArrayList<>();
    groups.forEach((name, rows) -> all.add(new Group(name, rows(rows, columns))));
    return new Months(chart.title(), List.copyOf(columns), all);
  }

  private static List<Row> rows(Map<String, Map<String, String>> rows, TreeSet<String> columns) {
    List<Row> all = new ArrayList<>();
    rows.forEach(
        (link, states) -> {
          int blank = link.indexOf(' ');
          List<Cell> cells =
              columns.stream()
                  .map(year -> states.containsKey(year) ? Cell.of(states.get(year)) : Cell.NONE)
                  .toList();
          all.add(new Row(link.substring(blank + 1), link.substring(0, blank), cells));
        });
    return all;
  }
}
