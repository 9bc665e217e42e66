package org.totalplace.normalise.line;

import java.util.Arrays;
import org.totalplace.normalise.value.DateColumn;
import org.totalplace.normalise.value.DateText;
import org.totalplace.normalise.value.Dates;
import org.totalplace.table.TextDictionary;

/** Each distinct date text of a column, read once, with the lines it stands on. Not thread safe. */
public final class DateTexts {
  private final TextDictionary texts;
  private DateText[] dates = new DateText[1 << 6];
  private long[] lines = new long[1 << 6];
  private int known;

  DateTexts(TextDictionary texts) {
    this.texts = texts;
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

  public DateText date(int id) {
    return dates[id];
  }

  public int size() {
    return known;
  }

  /** Accepted lines on which the text stands. */
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
