package org.totalplace.classify;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.totalplace.classify.person.PersonGate;
import org.totalplace.classify.purpose.Purpose;

/**
 * Which texts of a purpose seem to name a natural person and are not published. Each distinct text
 * of a source is asked about once. Not thread safe.
 */
final class WithheldTexts {
  /** The columns of purpose that are headings, by name. */
  private static final Map<String, Function<Purpose, String>> LABELS = new LinkedHashMap<>();

  static {
    LABELS.put("department", Purpose::department);
    LABELS.put("service", Purpose::service);
    LABELS.put("expense_area", Purpose::expenseArea);
    LABELS.put("expense_type", Purpose::expenseType);
    LABELS.put("category", Purpose::category);
  }

  private static final String NARRATIVE = "narrative";

  private final PersonGate people;
  private final Map<String, Optional<String>> labels = new HashMap<>();
  private final Map<String, Optional<String>> narratives = new HashMap<>();

  /**
   * @param columns in the order of the table, separated by a vertical bar; null if there is none
   * @param rule of the first of them; null if there is none
   */
  record Withheld(String columns, String rule) {}

  WithheldTexts(PersonGate people) {
    this.people = people;
  }

  Withheld of(Purpose purpose) {
    List<String> columns = new ArrayList<>();
    List<String> rules = new ArrayList<>();
    LABELS.forEach(
        (column, text) ->
            labels
                .computeIfAbsent(text.apply(purpose), people::inLabel)
                .ifPresent(
                    rule -> {
                      columns.add(column);
                      rules.add(rule);
                    }));
    narratives
        .computeIfAbsent(purpose.narrative(), people::inText)
        .ifPresent(
            rule -> {
              columns.add(NARRATIVE);
              rules.add(rule);
            });
    return columns.isEmpty()
        ? new Withheld(null, null)
        : new Withheld(String.join("|", columns), rules.get(0));
  }
}
