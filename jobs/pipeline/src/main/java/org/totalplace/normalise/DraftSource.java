package org.totalplace.normalise;

import java.util.Locale;
import java.util.Optional;
import org.totalplace.normalise.heading.Column;
import org.totalplace.normalise.heading.Meaning;
import org.totalplace.normalise.heading.Vocabulary;

/**
 * The YAML that a contributor starts from: what the file itself shows is filled in, what only
 * people know is marked {@code TODO}.
 */
public final class DraftSource {
  private final Vocabulary vocabulary;

  public DraftSource(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /**
   * @param id of the new source; also the name of its folder in an inbox
   */
  public String yaml(String id, Reading reading) {
    StringBuilder yaml = new StringBuilder();
    yaml.append("# Draft made from ")
        .append(oneLine(reading.file()))
        .append(". TODO marks what the");
    yaml.append(" file does not say.\n");
    yaml.append("id: ").append(id).append('\n');
    yaml.append("title: \"TODO publisher: spending over £500\"\n");
    yaml.append("publisher: GB-TODO # agency id, see reference-data/agencies\n");
    yaml.append("kind: ").append(isAward(reading) ? "grants" : "council_spend");
    yaml.append(" # TODO council_spend, central_spend, nhs_spend, police_fire_spend, grants\n");
    yaml.append("area: England # TODO GSS code of the publisher's own area\n");
    yaml.append("licence: {name: unknown, url: unknown, attribution: TODO}\n");
    yaml.append("homepage: unknown # TODO\n");
    yaml.append("find: {} # TODO urls, or catalogue and query; the inbox always counts\n");
    yaml.append("cadence: {every: month, lag_days: 60} # TODO\n");
    yaml.append("amount: {basis: ")
        .append(amountBasis(reading))
        .append(", threshold: 500} # TODO\n");
    yaml.append("date: {basis: ").append(dateBasis(reading)).append(", order: evidence}\n");
    columns(yaml, reading);
    yaml.append("assertions: {min_lines: ").append(reading.rowsAccepted() * 8 / 10);
    yaml.append(", max_lines: ").append(reading.rowsAccepted() * 12 / 10 + 1).append("}\n");
    yaml.append("notes: >-\n  TODO what a reader of the figures should know.\n");
    return yaml.toString();
  }

  private static void columns(StringBuilder yaml, Reading reading) {
    yaml.append("# columns as read:\n");
    reading
        .columns()
        .forEach(
            (ours, printed) ->
                yaml.append("#   ")
                    .append(ours)
                    .append(": ")
                    .append(oneLine(printed))
                    .append('\n'));
    if (reading.unmappedColumns().isEmpty()) {
      return;
    }
    yaml.append("columns: # TODO move what is needed from ignore to names (heading: column)\n");
    yaml.append("  ignore:\n");
    for (String printed : reading.unmappedColumns()) {
      yaml.append("    - \"").append(escape(printed)).append("\"\n");
    }
  }

  private static boolean isAward(Reading reading) {
    String amount = reading.columns().getOrDefault("amount", "").toLowerCase(Locale.ROOT);
    return amount.contains("award") || amount.contains("grant");
  }

  private String amountBasis(Reading reading) {
    String basis = basis(reading, Column.AMOUNT);
    return basis.equals("net") || basis.equals("gross") ? basis : "unknown";
  }

  private String dateBasis(Reading reading) {
    return switch (basis(reading, Column.DATE)) {
      case "payment" -> "payment";
      case "posting" -> "posting";
      case "invoice" -> "invoice";
      case "award" -> "award";
      case "period", "year" -> "period";
      default -> "unknown";
    };
  }

  private String basis(Reading reading, Column column) {
    return Optional.ofNullable(reading.columns().get(column.code()))
        .flatMap(vocabulary::find)
        .map(Meaning::basis)
        .orElse("");
  }

  private static String oneLine(String text) {
    return text.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
  }

  private static String escape(String text) {
    return oneLine(text).replace("\\", "\\\\").replace("\"", "\\\"");
  }
}
