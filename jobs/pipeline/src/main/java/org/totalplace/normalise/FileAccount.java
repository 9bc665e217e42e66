package org.totalplace.normalise;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.totalplace.normalise.container.OpenedFile;
import org.totalplace.normalise.container.RefusedFileException;
import org.totalplace.normalise.container.Row;
import org.totalplace.normalise.heading.Column;
import org.totalplace.normalise.heading.ColumnMap;
import org.totalplace.normalise.line.DateEvidence;
import org.totalplace.normalise.line.LineSink;
import org.totalplace.normalise.line.PennyCarry;
import org.totalplace.normalise.line.RowAccount;
import org.totalplace.normalise.line.RowKind;
import org.totalplace.normalise.line.SheetAssumptions;
import org.totalplace.normalise.line.SheetReader;
import org.totalplace.normalise.notice.Notice;
import org.totalplace.normalise.notice.Notices;
import org.totalplace.normalise.value.AmountUnit;
import org.totalplace.normalise.value.FilePeriod;

/** Adds up what the sheets of one file gave. Not thread safe. */
final class FileAccount {
  private static final int SHOWN_LINES = 3;
  private static final int SHOWN_FORMATS = 3;

  private final String name;
  private final Notices notices;
  private final RowAccount tally = new RowAccount();
  private final PennyCarry carry = new PennyCarry();
  private final Map<String, String> columns = new LinkedHashMap<>();
  private final Set<String> unmapped = new LinkedHashSet<>();
  private final Set<String> formats = new LinkedHashSet<>();
  private final List<Map<String, String>> firstLines = new ArrayList<>();
  private Optional<Long> headerRow = Optional.empty();
  private boolean hasSheet;
  private LocalDate from;
  private LocalDate to;

  FileAccount(String name, Notices notices) {
    this.name = name;
    this.notices = notices;
  }

  Notices notices() {
    return notices;
  }

  /**
   * @return what the rows showed against what was assumed, if anything
   */
  Optional<SheetAssumptions> read(
      SheetPlan plan, SheetAssumptions assumed, ReadingRules rules, LineSink sink)
      throws IOException {
    ColumnMap map = plan.map();
    if (!hasSheet && !map.heading().isNone()) {
      headerRow = Optional.of(map.heading().line());
    }
    hasSheet = true;
    map.printed().forEach(columns::putIfAbsent);
    unmapped.addAll(map.unmappedNames());
    plan.notices().forEach(notices::add);
    FilePeriod period = FilePeriod.of(plan.sheet().name());
    AmountUnit unit = map.unit() == AmountUnit.POUNDS ? rules.unit() : map.unit();
    SheetReader reader =
        new SheetReader(
            plan.sheet().name(),
            map,
            unit,
            assumed,
            period.isEmpty() ? FilePeriod.of(name) : period,
            notices,
            tally,
            carry,
            sink,
            this::show);
    plan.sheet().rows(reader);
    reader.close();
    take(reader.dates());
    return reader.learned();
  }

  private void take(DateEvidence dates) {
    dates.from().ifPresent(day -> from = from == null || day.isBefore(from) ? day : from);
    dates.to().ifPresent(day -> to = to == null || day.isAfter(to) ? day : to);
    formats.addAll(dates.formats());
  }

  private void show(Row row, ColumnMap map) {
    if (firstLines.size() < SHOWN_LINES) {
      Map<String, String> line = new LinkedHashMap<>();
      for (Map.Entry<Column, Integer> place : map.places().entrySet()) {
        line.put(place.getKey().code(), row.text(place.getValue()).strip());
      }
      firstLines.add(line);
    }
  }

  /**
   * @throws RefusedFileException where what was read must not be counted
   */
  void doubt(OpenedFile opened) throws IOException, RefusedFileException {
    Optional<Notice> refusal = Verdict.of(tally, opened, notices);
    if (refusal.isPresent()) {
      throw new RefusedFileException(refusal.get());
    }
  }

  Reading finish(OpenedFile opened) {
    tally.close();
    return reading(opened.format(), opened.encoding(), opened.delimiter(), Optional.empty());
  }

  Reading refuse(Notice notice) {
    notices.add(notice);
    return reading("", "", "", Optional.of(notice));
  }

  private Reading reading(
      String format, String encoding, String delimiter, Optional<Notice> refused) {
    String dateFormat = String.join(" | ", formats.stream().limit(SHOWN_FORMATS).toList());
    return new Reading(
        name,
        format,
        encoding,
        delimiter,
        headerRow,
        columns,
        List.copyOf(unmapped),
        tally.rowsIn(),
        tally.rows(RowKind.PAYMENT),
        tally.rows(RowKind.REJECTED),
        tally.skipped(),
        tally.penceIn(),
        tally.pence(RowKind.PAYMENT),
        tally.pence(RowKind.REJECTED),
        tally.skippedPence(),
        Optional.ofNullable(from),
        Optional.ofNullable(to),
        dateFormat,
        notices.counts(),
        notices.sample(),
        firstLines,
        refused);
  }
}
