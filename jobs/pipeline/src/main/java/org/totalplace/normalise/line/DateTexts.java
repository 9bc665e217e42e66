package org.totalplace.normalise.line;

import java.util.Arrays;
import java.util.Optional;
import org.totalplace.normalise.value.DateColumn;
import org.totalplace.normalise.value.DateOrder;
import org.totalplace.normalise.value.DatePrecision;
import org.totalplace.normalise.value.DateText;
import org.totalplace.normalise.value.Dates;
import org.totalplace.normalise.value.FileYear;
import org.totalplace.parquet.column.TextDictionary;

/**
 * Each distinct date text of a column, read once, with the number of its lines. Where all lines are
 * of one financial year, a day outside it is replaced by the first day of the year. Not thread
 * safe.
 */
public final class DateTexts {
  private final TextDictionary texts;
  private final Optional<FileYear> year;
  private DateText[] dates = new DateText[1 << 6];
  private long[] lines = new long[1 << 6];
  private int known;

  /**
   * @param year that all lines are of, if any
   */
  DateTexts(TextDictionary texts, Optional<FileYear> year) {
    this.texts = texts;
    this.year = year;
  }

  void learn() {
    for (; known < texts.size(); known++) {
      if (known == dates.length) {
        dates = Arrays.copyOf(dates, known * 2);
        lines = Arrays.copyOf(lines, known * 2);
      }
      dates[known] = Dates.read(texts.text(known));
      lines[known] = 0;
    }
  }

  String text(int id) {
    return texts.text(id);
  }

  /** What the text of this id says. */
  public DateText date(int id) {
    return dates[id];
  }

  /** Epoch day of the lines with this text, or {@link DateText#NONE}. */
  public int day(int id, DateOrder order) {
    return isByYear(id, order) ? year.get().firstDay() : printed(id, order);
  }

  /** Precision of the day; none where there is no day. */
  public DatePrecision precision(int id, DateOrder order) {
    if (isByYear(id, order)) {
      return DatePrecision.YEAR;
    }
    return printed(id, order) == DateText.NONE ? DatePrecision.NONE : dates[id].precision();
  }

  /**
   * Whether the text has no day within the financial year of the file, so that its first day is
   * used.
   */
  boolean isByYear(int id, DateOrder order) {
    return year.isPresent() && !year.get().has(printed(id, order));
  }

  private int printed(int id, DateOrder order) {
    return dates[id].isReadable() ? order.day(dates[id]) : DateText.NONE;
  }

  /** Distinct texts. */
  public int size() {
    return known;
  }

  /** Accepted lines with this text. */
  public long lines(int id) {
    return lines[id];
  }

  void accepted(int id) {
    lines[id]++;
  }

  void addTo(DateColumn column) {
    for (int id = 0; id < known; id++) {
      column.add(dates[id], lines[id]);
    }
  }

  void clear() {
    known = 0;
    learn();
  }
}
