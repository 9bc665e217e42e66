package org.totalplace.normalise.line;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.totalplace.normalise.notice.At;
import org.totalplace.normalise.notice.DateNotice.AmbiguousDatesNotice;
import org.totalplace.normalise.notice.DateNotice.AmericanDatesNotice;
import org.totalplace.normalise.notice.DateNotice.DateOutsidePeriodNotice;
import org.totalplace.normalise.notice.DateNotice.FileYearDateNotice;
import org.totalplace.normalise.notice.DateNotice.MissingDateNotice;
import org.totalplace.normalise.notice.DateNotice.MixedDatesNotice;
import org.totalplace.normalise.notice.DateNotice.PeriodOnlyDateNotice;
import org.totalplace.normalise.notice.DateNotice.SerialDateNotice;
import org.totalplace.normalise.notice.DateNotice.UnclearPeriodNotice;
import org.totalplace.normalise.notice.DateNotice.UnreadableDateNotice;
import org.totalplace.normalise.notice.Notices;
import org.totalplace.normalise.value.DateColumn;
import org.totalplace.normalise.value.DateOrder;
import org.totalplace.normalise.value.DatePrecision;
import org.totalplace.normalise.value.DateText;
import org.totalplace.normalise.value.FilePeriod;
import org.totalplace.normalise.value.FileYear;
import org.totalplace.normalise.value.PeriodYear;

/**
 * The dates of one sheet: collects evidence block by block, decides the order of day and month at
 * the first block, and says at the end whether the rest agreed. Not thread safe.
 */
public final class DateEvidence {
  private static final int YEAR_OF_MONTHS = 12;

  private final String sheet;
  private final String column;
  private final Optional<DateOrder> forced;
  private final Optional<FileYear> year;
  private final FilePeriod period;
  private final Notices notices;
  private final DateColumn evidence = new DateColumn();
  private final Map<Integer, Long> linesByMonth = new TreeMap<>();
  private DateOrder used;
  private int from = Integer.MAX_VALUE;
  private int to = Integer.MIN_VALUE;
  private long firstLine;
  private String firstAmbiguous;
  private String firstAmerican;
  private String firstPeriod;
  private long periodLine;
  private long periodLines;

  DateEvidence(
      String sheet, String column, SheetAssumptions assumed, FilePeriod period, Notices notices) {
    this.sheet = sheet;
    this.column = column;
    this.forced = assumed.order();
    this.year = assumed.year();
    this.period = period;
    this.notices = notices;
  }

  /** An accepted line. */
  void line(long line, int id, DateTexts dates) {
    DateText date = dates.date(id);
    if (date == DateText.BLANK) {
      if (year.isEmpty()) {
        notices.add(new MissingDateNotice(new At(sheet, line, column), ""));
      }
    } else if (!date.isReadable()) {
      notices.add(new UnreadableDateNotice(new At(sheet, line, column), dates.text(id)));
    } else if (date.period() != 0) {
      firstPeriod = firstPeriod == null ? dates.text(id) : firstPeriod;
      periodLine = periodLine == 0 ? line : periodLine;
      periodLines++;
    } else if (date.precision() != DatePrecision.DAY) {
      notices.add(new PeriodOnlyDateNotice(new At(sheet, line, column), dates.text(id)));
    } else if (date.format().equals("serial")) {
      notices.add(new SerialDateNotice(new At(sheet, line, column), dates.text(id)));
    } else if (firstAmbiguous == null && date.isAmbiguous()) {
      firstLine = line;
      firstAmbiguous = dates.text(id);
    } else if (firstAmerican == null && date.isOnlyMonthFirst()) {
      firstAmerican = dates.text(id);
    }
  }

  /** Adds the dates of a block and returns the order in which to read them. */
  DateOrder flush(LineBlock block, DateTexts dates) {
    dates.addTo(evidence);
    if (used == null) {
      used = asEvidenceSays();
    }
    for (int id = 0; id < dates.size(); id++) {
      int day = dates.day(id, used);
      if (day != DateText.NONE && dates.lines(id) > 0) {
        from = Math.min(from, day);
        to = Math.max(to, day);
        LocalDate date = LocalDate.ofEpochDay(day);
        int month = date.getYear() * 12 + date.getMonthValue() - 1;
        linesByMonth.merge(month, dates.lines(id), Long::sum);
      }
    }
    year.ifPresent(ofFile -> noticeYear(ofFile, block, dates));
    return used;
  }

  private void noticeYear(FileYear ofFile, LineBlock block, DateTexts dates) {
    for (int row = 0; row < block.size(); row++) {
      int id = block.has(LineField.DATE) ? block.ids(LineField.DATE)[row] : 0;
      if (dates.isByYear(id, used)) {
        At at = new At(sheet, block.line(row), column);
        notices.add(new FileYearDateNotice(at, dates.text(id), ofFile.toString()));
      }
    }
  }

  private DateOrder asEvidenceSays() {
    DateOrder order = forced.orElseGet(() -> evidence.order(period));
    boolean isHeadedMonth = column.toLowerCase(Locale.ROOT).contains("month");
    return order.years() == PeriodYear.UNDECIDED
        ? order.with(evidence.years(period, isHeadedMonth))
        : order;
  }

  void close() {
    if (used == null) {
      return;
    }
    At at = new At(sheet, firstLine, column);
    if (evidence.isWhollyAmbiguous() && forced.isEmpty()) {
      notices.add(new AmbiguousDatesNotice(at, firstAmbiguous, words()));
    }
    if (evidence.isContradictory()) {
      String raw = firstAmbiguous == null ? firstAmerican : firstAmbiguous;
      notices.add(new MixedDatesNotice(at, raw, words()));
    } else if (used.kind() == DateOrder.Kind.MONTH_FIRST && firstAmerican != null) {
      notices.add(new AmericanDatesNotice(at, firstAmerican));
    }
    periods();
    outsidePeriod();
  }

  private void periods() {
    At at = new At(sheet, periodLine, column);
    for (long i = 0; i < periodLines; i++) {
      notices.add(
          used.years() == PeriodYear.UNCLEAR
              ? new UnclearPeriodNotice(at, firstPeriod)
              : new PeriodOnlyDateNotice(at, firstPeriod));
    }
  }

  private String words() {
    return switch (used.kind()) {
      case DAY_FIRST -> "day-first";
      case MONTH_FIRST -> "month-first";
      case MIXED -> "the month that most other dates are in, otherwise day-first";
    };
  }

  /** Gives a notice for each line more than a year away from nine tenths of the lines. */
  private void outsidePeriod() {
    long lines = linesByMonth.values().stream().mapToLong(Long::longValue).sum();
    int early = quantile(lines / 20);
    int late = quantile(lines - 1 - lines / 20);
    for (Map.Entry<Integer, Long> month : linesByMonth.entrySet()) {
      int key = month.getKey();
      if (key < early - YEAR_OF_MONTHS || key > late + YEAR_OF_MONTHS) {
        String text = String.format("%d-%02d", key / 12, key % 12 + 1);
        for (long i = 0; i < month.getValue(); i++) {
          notices.add(new DateOutsidePeriodNotice(new At(sheet, 0, column), text));
        }
      }
    }
  }

  private int quantile(long rank) {
    long seen = 0;
    for (Map.Entry<Integer, Long> month : linesByMonth.entrySet()) {
      seen += month.getValue();
      if (seen > rank) {
        return month.getKey();
      }
    }
    return 0;
  }

  /** The order that the evidence of the whole sheet supports, where another one was used. */
  Optional<DateOrder> contradiction() {
    if (used == null) {
      return Optional.empty();
    }
    DateOrder order = asEvidenceSays();
    boolean isBorneOut = order.kind() == used.kind() && order.years() == used.years();
    return isBorneOut ? Optional.empty() : Optional.of(order);
  }

  /** The earliest day of an accepted line. */
  public Optional<LocalDate> from() {
    return from > to ? Optional.empty() : Optional.of(LocalDate.ofEpochDay(from));
  }

  /** The latest day of an accepted line. */
  public Optional<LocalDate> to() {
    return from > to ? Optional.empty() : Optional.of(LocalDate.ofEpochDay(to));
  }

  /** Shapes of the dates as read, most frequent first. */
  public List<String> formats() {
    return used == null ? List.of() : evidence.formats(used);
  }
}
