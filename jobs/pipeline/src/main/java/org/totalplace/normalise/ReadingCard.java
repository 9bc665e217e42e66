package org.totalplace.normalise;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.totalplace.normalise.notice.Notice;

/** A reading as a card for people: how, the first lines as mapped, totals, notices. */
final class ReadingCard {
  private static final int WIDEST = 70;

  private ReadingCard() {}

  static String text(Reading reading) {
    StringBuilder card = new StringBuilder();
    line(card, "file", reading.file());
    if (reading.isRefused()) {
      line(card, "refused", reading.refused().get().explanation());
      notices(card, reading);
      return card.toString();
    }
    line(card, "read as", how(reading));
    line(card, "heading", reading.headerRow().map(row -> "line " + row).orElse("none"));
    card.append("  columns\n");
    reading
        .columns()
        .forEach((ours, printed) -> card.append(row("    %-22s %s", ours, shorten(printed))));
    if (!reading.unmappedColumns().isEmpty()) {
      line(card, "not used", shorten(String.join(" | ", reading.unmappedColumns())));
    }
    first(card, reading);
    totals(card, reading);
    notices(card, reading);
    return card.toString();
  }

  private static String how(Reading reading) {
    String delimiter = reading.delimiter().equals("\t") ? "tab" : reading.delimiter();
    return reading.format()
        + (reading.encoding().isEmpty() ? "" : ", " + reading.encoding())
        + (delimiter.isEmpty() ? "" : ", delimiter " + delimiter);
  }

  private static void first(StringBuilder card, Reading reading) {
    int number = 0;
    for (Map<String, String> line : reading.firstLines()) {
      card.append(row("  line %d", ++number));
      line.forEach((ours, text) -> card.append(row("    %-22s %s", ours, shorten(text))));
    }
  }

  private static void totals(StringBuilder card, Reading reading) {
    card.append(
        row("  %-12s %,12d rows  %20s", "in", reading.rowsIn(), pounds(reading.amountIn())));
    card.append(
        row(
            "  %-12s %,12d rows  %20s",
            "accepted", reading.rowsAccepted(), pounds(reading.amountAccepted())));
    card.append(
        row(
            "  %-12s %,12d rows  %20s",
            "rejected", reading.rowsRejected(), pounds(reading.amountRejected())));
    String kinds =
        reading.rowsSkipped().entrySet().stream()
            .filter(kind -> kind.getValue() > 0)
            .map(kind -> kind.getValue() + " " + kind.getKey())
            .collect(Collectors.joining(", "));
    card.append(
        row(
            "  %-12s %,12d rows  %20s  %s",
            "skipped", reading.skipped(), pounds(reading.amountSkipped()), kinds));
    String period =
        reading.dateFrom().map(from -> from + " to " + reading.dateTo().get()).orElse("no dates");
    line(
        card,
        "dates",
        period + (reading.dateFormat().isEmpty() ? "" : ", " + reading.dateFormat()));
  }

  private static void notices(StringBuilder card, Reading reading) {
    Set<String> shown = new HashSet<>();
    reading.refused().ifPresent(refusal -> shown.add(refusal.code()));
    for (Notice notice : reading.notices()) {
      if (shown.add(notice.code())) {
        long count = reading.noticeCounts().get(notice.code());
        card.append(row("  %,7d × %s: %s", count, notice.code(), notice.explanation()));
      }
    }
  }

  private static void line(StringBuilder card, String label, String text) {
    card.append(row("  %-12s %s", label, text));
  }

  private static String row(String format, Object... values) {
    return String.format(Locale.ROOT, format, values).stripTrailing() + "\n";
  }

  private static String pounds(long pence) {
    String text = String.format(Locale.ROOT, "£%,.2f", BigDecimal.valueOf(Math.abs(pence), 2));
    return pence < 0 ? "-" + text : text;
  }

  private static String shorten(String text) {
    String one = text.replaceAll("\\s+", " ");
    return one.length() > WIDEST ? one.substring(0, WIDEST - 1) + "…" : one;
  }
}
