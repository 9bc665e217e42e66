package org.totalplace.normalise.line;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.totalplace.normalise.container.row.OpenedFile;
import org.totalplace.normalise.heading.ColumnMap;
import org.totalplace.normalise.notice.Notices;
import org.totalplace.normalise.reading.DateSpan;
import org.totalplace.normalise.reading.FileLayout;
import org.totalplace.normalise.reading.Reading;

/** Adds up what the sheets of one file gave. Not thread safe. */
public final class FileAccount {
  private final Notices notices;
  private final RowAccount rows = new RowAccount();
  private final PennyCarry carry = new PennyCarry();
  private final FirstLines firstLines = new FirstLines();
  private final Map<String, String> columns = new LinkedHashMap<>();
  private final Set<String> unmapped = new LinkedHashSet<>();
  private final Set<String> formats = new LinkedHashSet<>();
  private Optional<Long> headerRow = Optional.empty();
  private boolean hasTable;
  private LocalDate from;
  private LocalDate to;

  public FileAccount(Notices notices) {
    this.notices = notices;
  }

  /** The notices of this file. */
  public Notices notices() {
    return notices;
  }

  /** The rows of all its sheets. */
  public RowAccount rows() {
    return rows;
  }

  /** Fractions of a penny are carried from sheet to sheet. */
  PennyCarry carry() {
    return carry;
  }

  FirstLines firstLines() {
    return firstLines;
  }

  /** Takes the columns of a table; the heading of the first one is shown. */
  void table(ColumnMap map) {
    if (!hasTable && !map.heading().isNone()) {
      headerRow = Optional.of(map.heading().line());
    }
    hasTable = true;
    map.printed().forEach(columns::putIfAbsent);
    unmapped.addAll(map.unmappedNames());
  }

  /** Takes the dates of a table, once all its rows are read. */
  void dates(DateEvidence dates) {
    dates.from().ifPresent(day -> from = from == null || day.isBefore(from) ? day : from);
    dates.to().ifPresent(day -> to = to == null || day.isAfter(to) ? day : to);
    formats.addAll(dates.formats());
  }

  /**
   * @param name of the file as published
   * @throws IllegalStateException where a row or a penny is missing
   */
  public Reading reading(String name, OpenedFile opened) {
    return new Reading(
        name,
        new FileLayout(
            opened.format(),
            opened.encoding(),
            opened.delimiter(),
            headerRow,
            columns,
            List.copyOf(unmapped)),
        rows.account(),
        DateSpan.of(Optional.ofNullable(from), Optional.ofNullable(to), new ArrayList<>(formats)),
        notices.summary(),
        firstLines.lines(),
        Optional.empty());
  }
}
