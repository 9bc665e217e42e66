package org.totalplace.normalise;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.totalplace.normalise.notice.Notice;

/**
 * How one published file was read. Money is in pence; rows are those under the heading.
 *
 * @param refused why the file could not be read at all; empty where it was
 * @param headerRow line of the heading, from 1; empty where there is none
 * @param columns canonical column to heading as printed
 * @param rowsSkipped blank, total, repeated_header, note
 * @param dateFormat shapes of the dates, most frequent first
 * @param noticeCounts how many of each kind
 * @param notices a sample of them
 * @param firstLines the first accepted lines: canonical column to text
 */
public record Reading(
    String file,
    String format,
    String encoding,
    String delimiter,
    Optional<Long> headerRow,
    Map<String, String> columns,
    List<String> unmappedColumns,
    long rowsIn,
    long rowsAccepted,
    long rowsRejected,
    Map<String, Long> rowsSkipped,
    long amountIn,
    long amountAccepted,
    long amountRejected,
    long amountSkipped,
    Optional<LocalDate> dateFrom,
    Optional<LocalDate> dateTo,
    String dateFormat,
    Map<String, Long> noticeCounts,
    List<Notice> notices,
    List<Map<String, String>> firstLines,
    Optional<Notice> refused) {

  public Reading {
    columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
    unmappedColumns = List.copyOf(unmappedColumns);
    rowsSkipped = Collections.unmodifiableMap(new LinkedHashMap<>(rowsSkipped));
    noticeCounts = Collections.unmodifiableMap(new TreeMap<>(noticeCounts));
    notices = List.copyOf(notices);
    firstLines = List.copyOf(firstLines);
  }

  /** With one more notice. */
  Reading with(Notice notice) {
    Map<String, Long> counts = new TreeMap<>(noticeCounts);
    counts.merge(notice.code(), 1L, Long::sum);
    List<Notice> all = new ArrayList<>(notices);
    all.add(notice);
    return copy(file, counts, all);
  }

  /** Under the name that somebody called the file by, such as its path. */
  public Reading as(String name) {
    return copy(name, noticeCounts, notices);
  }

  private Reading copy(String name, Map<String, Long> counts, List<Notice> sample) {
    return new Reading(
        name,
        format,
        encoding,
        delimiter,
        headerRow,
        columns,
        unmappedColumns,
        rowsIn,
        rowsAccepted,
        rowsRejected,
        rowsSkipped,
        amountIn,
        amountAccepted,
        amountRejected,
        amountSkipped,
        dateFrom,
        dateTo,
        dateFormat,
        counts,
        sample,
        firstLines,
        refused);
  }

  public boolean isRefused() {
    return refused.isPresent();
  }

  public long skipped() {
    return rowsSkipped.values().stream().mapToLong(Long::longValue).sum();
  }

  /** One line of JSON with the fields of the design. */
  public String toJson() {
    return ReadingJson.line(this);
  }

  /** A card for people. */
  public String toText() {
    return ReadingCard.text(this);
  }
}
