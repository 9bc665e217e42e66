package org.totalplace.publish.changes;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.totalplace.change.ChangeSummary;

/**
 * What the template of {@code CHANGES.md} is filled with, unescaped. Public, since the compiled
 * template is in a package of its own.
 *
 * @param release its date
 * @param since date of the release it is compared with; empty where nothing changed
 * @param retracted lines that earlier releases had; empty where there are none
 */
public record ChangesPage(
    String release, Optional<String> since, ChangeSummary summary, Optional<String> retracted) {
  /** Rows of each table of the text; all rows are in the table {@code change}. */
  public static final int MOST = 25;

  /** A table of the text: restated totals of one kind. */
  public record Totals(String title, List<Map<String, String>> rows) {}

  /** Those that have rows, payments before the count. */
  public List<Totals> totals() {
    return List.of(
            totals("place_spend", "place", "Payments by place"),
            totals("place_spend", "theme", "Payments by theme"),
            totals("place_spend", "year", "Payments by year"),
            totals("place_theme_year", "place", "The count by place"),
            totals("place_theme_year", "theme", "The count by theme"),
            totals("place_theme_year", "year", "The count by year"))
        .stream()
        .filter(totals -> !totals.rows().isEmpty())
        .toList();
  }

  private Totals totals(String table, String dimension, String title) {
    return new Totals(
        title,
        summary.totals().stream()
            .filter(row -> row.get("changed_table").equals(table))
            .filter(row -> row.get("dimension").equals(dimension))
            .toList());
  }

  /**
   * @param pounds exact, as the database writes them
   */
  public static String pounds(String pounds) {
    return String.format(Locale.ROOT, "%,.2f", new BigDecimal(pounds));
  }

  public static String count(String number) {
    return String.format(Locale.ROOT, "%,d", Long.parseLong(number));
  }

  /** Codes as words: {@code our_rule|new_file} is "our rule, new file". */
  public static String words(String codes) {
    return codes.replace('_', ' ').replace("|", ", ");
  }
}
