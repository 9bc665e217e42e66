package org.totalplace.nightly.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.totalplace.publish.changes.ReleaseDiff;

/**
 * What changed between two releases, as lines for people: figures by cause, then bars of the pounds
 * that moved, by source, place, theme and year.
 *
 * @param bar the character of which bars are made
 */
public record DiffLines(ReleaseDiff diff, String bar) {
  private static final String CAUSE = "%-18s %12s %12s %12s";
  private static final int SHOWN = 12;
  private static final int WIDEST = 30;

  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add("From release " + diff.before() + " to " + diff.after());
    if (!diff.withoutIds().isEmpty()) {
      lines.add(
          "Lines of "
              + Figures.count(diff.withoutIds().size())
              + " sources cannot be compared: one of the releases was made before lines had ids."
              + " Only totals are.");
    }
    if (diff.summary().isEmpty()) {
      lines.add(diff.withoutIds().isEmpty() ? "Nothing changed." : "No total changed.");
      return lines;
    }
    causes(lines);
    bars(lines, "Lines by source: pounds that came less those that went", bySource());
    for (String table : List.of("place_spend", "place_theme_year")) {
      for (String dimension : List.of("place", "theme", "year")) {
        String what = table.equals("place_spend") ? "Payments" : "The count";
        bars(lines, what + " by " + dimension + ": pounds restated", totals(table, dimension));
      }
    }
    return lines;
  }

  private void causes(List<String> lines) {
    if (diff.summary().causes().isEmpty()) {
      return;
    }
    lines.add("");
    lines.add(CAUSE.formatted("lines by cause", "added", "removed", "changed"));
    for (Map<String, String> row : diff.summary().causes()) {
      lines.add(
          CAUSE.formatted(
              row.get("cause").replace('_', ' '),
              count(row, "added"),
              count(row, "removed"),
              count(row, "changed")));
    }
  }

  private static String count(Map<String, String> row, String column) {
    return Figures.count(Long.parseLong(row.get(column)));
  }

  private Map<String, BigDecimal> bySource() {
    Map<String, BigDecimal> moved = new LinkedHashMap<>();
    for (Map<String, String> row : diff.summary().sources()) {
      moved.merge(labelled(row, "source_id"), moved(row), BigDecimal::add);
    }
    return moved;
  }

  private Map<String, BigDecimal> totals(String table, String dimension) {
    Map<String, BigDecimal> moved = new LinkedHashMap<>();
    for (Map<String, String> row : diff.summary().totals()) {
      if (row.get("changed_table").equals(table) && row.get("dimension").equals(dimension)) {
        moved.put(labelled(row, "name"), moved(row));
      }
    }
    return moved;
  }

  /** Payments and the count have no more than their name; awards and sales say what they are. */
  private static String labelled(Map<String, String> row, String name) {
    String type = row.get("record_type");
    return row.get(name) + (type.matches("|payment") ? "" : " (" + type + ")");
  }

  private static BigDecimal moved(Map<String, String> row) {
    return new BigDecimal(row.get("new_amount")).subtract(new BigDecimal(row.get("old_amount")));
  }

  /** Most pounds first; all bars of a picture have one scale. */
  private void bars(List<String> lines, String title, Map<String, BigDecimal> moved) {
    if (moved.isEmpty()) {
      return;
    }
    lines.add("");
    lines.add(title);
    List<Map.Entry<String, BigDecimal>> most =
        moved.entrySet().stream()
            .sorted((a, b) -> b.getValue().abs().compareTo(a.getValue().abs()))
            .toList();
    BigDecimal widest = most.get(0).getValue().abs().max(new BigDecimal("0.01"));
    for (Map.Entry<String, BigDecimal> one : most.subList(0, Math.min(SHOWN, most.size()))) {
      BigDecimal width = one.getValue().abs().multiply(BigDecimal.valueOf(WIDEST));
      int length = width.divide(widest, 0, RoundingMode.UP).intValueExact();
      lines.add(
          "  %-40.40s %22s  %s"
              .formatted(
                  one.getKey().replaceAll("\\p{Cntrl}+", " "),
                  Figures.pounds(one.getValue().movePointRight(2).longValueExact()),
                  bar.repeat(length))
              .stripTrailing());
    }
    if (most.size() > SHOWN) {
      lines.add("  and " + Figures.count(most.size() - SHOWN) + " more");
    }
  }
}
