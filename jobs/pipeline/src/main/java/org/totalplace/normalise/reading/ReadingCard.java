package org.totalplace.normalise.reading;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.totalplace.normalise.notice.Notice;

/** A reading as a card for people: format and columns, first lines, totals, notices. */
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
    line(card, "read as", how(reading.layout()));
    line(card, "heading", reading.layout().headerRow().map(row -> "line " + row).orElse("none"));
    card.append("  columns\n");
    reading
        .layout()
        .columns()
        .forEach((ours, printed) -> card.append(row("    %-22s %s", ours, shorten(printed))));
    if (!reading.layout().unmapped().isEmpty()) {
      line(card, "not used", shorten(String.join(" | ", reading.layout().unmapped())));
    }
    first(card, reading);
    totals(card, reading.account());
    dates(card, reading.dates());
    notices(card, reading);
    return card.toString();
  }

  private static String how(FileLayout layout) {
    String delimiter = layout.delimiter().equals("\t") ? "tab" : layout.delimiter();
    return layout.format()
        + (layout.encoding().isEmpty() ? "" : ", " + layout.encoding())
        + (delimiter.isEmpty() ? "" : ", delimiter " + delimiter);
  }

  private static void first(StringBuilder card, Reading reading) {
    int number = 0;
    for (Map<String, String> line : reading.firstLines()) {
      card.append(row("  line %d", ++number));
      line.forEach((ours, text) -> card.append(row("    %-22s %s", ours, shorten(text))));
    }
  }

  private static void totals(StringBuilder card, Account account) {
    String kinds =
        account.rowsSkipped().entrySet().stream()
            .filter(kind -> kind.getValue() > 0)
            .map(kind -> kind.getValue() + " " + kind.getKey())
            .collect(Collectors.joining(", "));
    total(card, "in", account.in(), "");
    total(card, "accepted", account.accepted(), "");
    total(card, "rejected", account.rejected(), "");
    total(card, "skipped", account.skipped(), kinds);
  }

  private static void total(StringBuilder card, String label, RowsAndPence sum, String remark) {
    card.append(
        row("  %-12s %,12d rows  %20s  %s", label, sum.rows(), pounds(sum.pence()), remark));
  }

  private static void dates(StringBuilder card, DateSpan dates) {
    String period = dates.from().map(from -> from + " to " + dates.to().get()).orElse("no dates");
    line(card, "dates", period + (dates.format().isEmpty() ? "" : ", " + dates.format()));
  }

  private static void notices(StringBuilder card, Reading reading) {
    Set<String> shown = new HashSet<>();
    reading.refused().ifPresent(refusal -> shown.add(refusal.code()));
    for (Notice notice : reading.notices().sample()) {
      if (shown.add(notice.code())) {
        long count = reading.notices().count(notice.code());
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
