package org.totalplace.normalise.sheet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.totalplace.normalise.container.row.Sheet;
import org.totalplace.normalise.heading.Column;
import org.totalplace.normalise.heading.ColumnMap;
import org.totalplace.normalise.heading.ColumnMapper;
import org.totalplace.normalise.heading.Doubts;
import org.totalplace.normalise.heading.Heading;
import org.totalplace.normalise.heading.HeadingFinder;
import org.totalplace.normalise.heading.SampleRow;
import org.totalplace.normalise.line.PaymentTable;
import org.totalplace.normalise.notice.Notice;
import org.totalplace.normalise.value.AmountState;
import org.totalplace.normalise.value.AmountUnit;
import org.totalplace.normalise.value.Amounts;
import org.totalplace.normalise.value.FilePeriod;

/**
 * How a sheet will be read, decided from its first rows.
 *
 * @param number position in the file, from 0
 * @param firstRows texts of the first rows under the heading
 * @param notices what was assumed
 * @param refusal why the sheet must not be counted, if its heading and first rows show it
 */
public record SheetPlan(
    int number,
    Sheet sheet,
    ColumnMap map,
    boolean decimalComma,
    List<List<String>> firstRows,
    List<Notice> notices,
    Optional<Notice> refusal) {
  /** Rows that columns are judged by. */
  private static final int SAMPLE_ROWS = 300;

  /** Fewer rows where they are so wide that these cells have been seen. */
  private static final int SAMPLE_CELLS = 1 << 20;

  /** Fewer rows where they are so long that these bytes have been seen. */
  private static final int SAMPLE_BYTES = 8 << 20;

  /** Empty where the sheet is no table of payments. */
  static Optional<SheetPlan> of(int number, Sheet sheet, ReadingRules rules) throws IOException {
    List<SampleRow> rows = sample(sheet);
    Heading heading = new HeadingFinder(rules.vocabulary()).find(rows);
    List<SampleRow> data = rows.stream().filter(row -> row.line() > heading.lastLine()).toList();
    List<Notice> notices = new ArrayList<>();
    ColumnMap map =
        new ColumnMapper(rules.vocabulary(), rules.hints())
            .map(sheet.name(), heading, data, notices);
    Optional<Notice> refusal =
        Doubts.of(sheet.name(), map, data, rules.vocabulary(), rules.hints());
    return map.isPayments() || refusal.isPresent()
        ? Optional.of(
            new SheetPlan(
                number, sheet, map, decimalComma(map, data), texts(data), notices, refusal))
        : Optional.empty();
  }

  private static List<SampleRow> sample(Sheet sheet) throws IOException {
    List<SampleRow> rows = new ArrayList<>();
    int[] seen = new int[2];
    sheet.rows(
        row -> {
          rows.add(SampleRow.of(row));
          seen[0] += row.cells();
          seen[1] += row.cells() == 0 ? 0 : row.to(row.cells() - 1) - row.from(0);
          return rows.size() < SAMPLE_ROWS && seen[0] < SAMPLE_CELLS && seen[1] < SAMPLE_BYTES;
        });
    return rows;
  }

  /**
   * @param fileName as published; says the period where the name of the sheet does not
   */
  public PaymentTable table(ReadingRules rules, String fileName) {
    FilePeriod period = FilePeriod.of(sheet.name());
    return new PaymentTable(
        sheet.name(),
        map,
        map.unit() == AmountUnit.POUNDS ? rules.unit() : map.unit(),
        period.isEmpty() ? FilePeriod.of(fileName) : period,
        rules.vocabulary().wordLists());
  }

  private static List<List<String>> texts(List<SampleRow> data) {
    return data.stream().filter(row -> !row.isBlank()).map(SampleRow::cells).toList();
  }

  private static boolean decimalComma(ColumnMap map, List<SampleRow> data) {
    if (!map.has(Column.AMOUNT)) {
      return false;
    }
    Amounts amounts = Amounts.inPounds();
    int commas = 0;
    int points = 0;
    for (SampleRow row : data) {
      String text = row.cell(map.place(Column.AMOUNT));
      AmountState state = amounts.read(text).state();
      commas += state == AmountState.DECIMAL_COMMA ? 1 : 0;
      points += state.isMoney() && text.contains(".") ? 1 : 0;
    }
    return commas > 0 && points == 0;
  }
}
