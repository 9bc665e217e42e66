package org.totalplace.normalise.line;

import java.io.IOException;
import java.util.Optional;
import org.totalplace.normalise.container.packed.RefusedFileException;
import org.totalplace.normalise.container.row.Row;
import org.totalplace.normalise.container.row.RowHandler;
import org.totalplace.normalise.container.row.Sheet;
import org.totalplace.normalise.heading.Column;
import org.totalplace.normalise.heading.ColumnMap;
import org.totalplace.normalise.line.total.RunningTotals;
import org.totalplace.normalise.notice.At;
import org.totalplace.normalise.notice.Notices;
import org.totalplace.normalise.notice.RowNotice.MissingPayeeNotice;
import org.totalplace.normalise.value.AmountState;
import org.totalplace.normalise.value.AmountUnit;
import org.totalplace.normalise.value.Amounts;
import org.totalplace.normalise.value.DateOrder;
import org.totalplace.parquet.column.TextDictionary;

/**
 * Reads the rows of one table of payments. Each distinct text is interpreted once, so the loop over
 * the rows only looks up. Not thread safe.
 */
public final class SheetReader implements RowHandler {
  private final PaymentTable table;
  private final String sheet;
  private final ColumnMap map;
  private final AmountUnit unit;
  private final SheetAssumptions assumed;
  private final Notices notices;
  private final FileAccount account;
  private final LineSink sink;
  private final int[] places;
  private final int[] textIds = new int[LineField.COUNT];
  private final DateEvidence dateEvidence;
  private final RunningTotals totals = new RunningTotals();
  private RefusedFileException refusal;

  private RowBatch batch;
  private LineBlock block;
  private AmountTexts amounts;
  private AmountTexts otherAmounts;
  private DateTexts dates;
  private RowJudge judge;
  private boolean sawDecimalComma;
  private boolean sawDecimalPoint;
  private TopTotal topTotal = TopTotal.NONE;

  /**
   * Reads all rows of a sheet.
   *
   * @param account of the whole file, to which the rows are added
   * @param sink gets the accepted and the rejected lines
   * @return what the rows showed, where it contradicts what was assumed
   */
  public static Optional<SheetAssumptions> read(
      Sheet sheet, PaymentTable table, SheetAssumptions assumed, FileAccount account, LineSink sink)
      throws IOException {
    account.table(table.map());
    SheetReader reader = new SheetReader(table, assumed, account, sink);
    sheet.rows(reader);
    reader.close();
    account.dates(reader.dateEvidence);
    return reader.learned();
  }

  private SheetReader(
      PaymentTable table, SheetAssumptions assumed, FileAccount account, LineSink sink) {
    this.table = table;
    this.sheet = table.sheet();
    this.map = table.map();
    this.unit = table.unit();
    this.assumed = assumed;
    this.account = account;
    this.notices = account.notices();
    this.sink = sink;
    this.places = LineField.places(map);
    this.dateEvidence =
        new DateEvidence(sheet, map.printed(Column.DATE), assumed, table.period(), notices);
  }

  @Override
  public boolean row(Row row) {
    if (row.line() <= map.heading().lastLine()) {
      return true;
    }
    if (block == null) {
      open(row);
    }
    batch.add(row);
    if (batch.isFull()) {
      readBatch();
    }
    return refusal == null;
  }

  private void readBatch() {
    batch.intern(places, block);
    amounts.learn();
    for (int row = 0; row < batch.size(); row++) {
      batch.ids(row, textIds);
      read(batch.row(row));
    }
    batch.clear();
    if (block.isFull()) {
      flush();
    }
  }

  private void read(Row row) {
    AmountState state = amounts.state(textIds[LineField.AMOUNT]);
    long pence = amounts.pence(textIds[LineField.AMOUNT]);
    long remainder = amounts.remainder(textIds[LineField.AMOUNT]);
    boolean isOther = false;
    if (state == AmountState.BLANK
        && otherAmounts != null
        && textIds[LineField.OTHER_AMOUNT] != 0) {
      otherAmounts.learn();
      if (otherAmounts.state(textIds[LineField.OTHER_AMOUNT]).isMoney()
          && judge.hasPayeeOrDate(textIds)) {
        isOther = true;
        state = otherAmounts.state(textIds[LineField.OTHER_AMOUNT]);
        pence = otherAmounts.pence(textIds[LineField.OTHER_AMOUNT]);
        remainder = otherAmounts.remainder(textIds[LineField.OTHER_AMOUNT]);
      }
    }
    int penny = remainder == 0 ? 0 : account.carry().pennyFor(remainder);
    pence += penny;
    if (judge.isForeign(textIds)) {
      pence = 0; // not pounds: in no total
    }
    account.rows().arrive(pence);
    RowKind kind = judge.judge(row, textIds, state, pence);
    if (kind == RowKind.PAYMENT && row.line() == assumed.totalLine()) {
      kind = RowKind.TOTAL;
      judge.noticeTotal(row.line(), textIds, pence);
    }
    account.rows().decide(kind, pence);
    if (kind == RowKind.PAYMENT) {
      if (remainder != 0) {
        account.carry().accept(remainder);
      }
      accept(row, state, pence, penny, isOther);
    } else if (kind == RowKind.REJECTED) {
      boolean isPounds = state.isMoney() && !judge.isForeign(textIds);
      sink.reject(judge.why(), amountText(), isPounds ? pence : null);
    }
    sawDecimalComma |= state == AmountState.DECIMAL_COMMA;
  }

  private void accept(Row row, AmountState state, long pence, int penny, boolean isOther) {
    if (totals.isEmpty() && judge.lacksPayeeAndDate(textIds)) {
      topTotal = new TopTotal(row.line(), pence);
    }
    totals.payment(pence);
    if (AmountNotices.isOdd(state, pence, isOther)) {
      AmountNotices.add(notices, at(row, Column.AMOUNT), amountText(), state, pence, isOther);
    }
    sawDecimalPoint |= pence % 100 != 0;
    if (dates != null) {
      dates.learn();
      dates.accepted(textIds[LineField.DATE]);
      dateEvidence.line(row.line(), textIds[LineField.DATE], dates);
    }
    if (textIds[LineField.PAYEE] == 0 && places[LineField.PAYEE] >= 0) {
      notices.add(new MissingPayeeNotice(at(row, Column.PAYEE_NAME), ""));
    }
    account.firstLines().add(row, map);
    block.add(row.line(), pence, penny, textIds);
  }

  /** After the last row, or the one behind which the file is refused. */
  private void close() throws RefusedFileException {
    if (block != null && refusal == null) {
      readBatch();
      flush();
    }
    if (refusal != null) {
      throw refusal;
    }
    dateEvidence.close();
  }

  /** What the rows showed, where it contradicts what was assumed: then the file is read again. */
  private Optional<SheetAssumptions> learned() {
    if (sawDecimalComma && !sawDecimalPoint && !assumed.decimalComma()) {
      return Optional.of(assumed.withDecimalComma());
    }
    if (topTotal != TopTotal.NONE && assumed.totalLine() == 0 && topTotal.isSumOfRest(totals)) {
      return Optional.of(assumed.withTotalLine(topTotal.line()));
    }
    return dateEvidence.contradiction().map(assumed::withOrder);
  }

  private void open(Row row) {
    block = new LineBlock(sheet, places, row.charset());
    batch = new RowBatch(places, row.charset());
    Amounts reader = new Amounts(unit, assumed.decimalComma());
    amounts = new AmountTexts(reader, block.texts(LineField.AMOUNT));
    if (block.has(LineField.OTHER_AMOUNT)) {
      otherAmounts = new AmountTexts(reader, block.texts(LineField.OTHER_AMOUNT));
    }
    if (block.has(LineField.DATE)) {
      dates = new DateTexts(block.texts(LineField.DATE), assumed.year());
    } else if (assumed.year().isPresent()) {
      TextDictionary blank = new TextDictionary(row.charset());
      blank.intern("");
      dates = new DateTexts(blank, assumed.year());
    }
    judge = new RowJudge(table, places, block, totals, notices);
  }

  private void flush() {
    DateOrder order = DateOrder.DAY_FIRST;
    if (dates != null) {
      dates.learn();
      order = dateEvidence.flush(block, dates);
    }
    write(order);
    block.clear();
    amounts.clear();
    if (otherAmounts != null) {
      otherAmounts.clear();
    }
    if (dates != null) {
      dates.clear();
    }
    judge.clear();
  }

  private void write(DateOrder order) {
    try {
      sink.lines(block, dates, order);
    } catch (RefusedFileException e) {
      refusal = e; // a handler of rows can only end them
    }
  }

  private String amountText() {
    return block.texts(LineField.AMOUNT).text(textIds[LineField.AMOUNT]);
  }

  private At at(Row row, Column column) {
    return new At(sheet, row.line(), map.printed(column));
  }

  /** A first line with neither payee nor date: the total of the rest, if it is their sum. */
  private record TopTotal(long line, long pence) {
    static final TopTotal NONE = new TopTotal(0, 0);

    boolean isSumOfRest(RunningTotals totals) {
      return pence != 0 && totals.expected() == 2 * pence;
    }
  }
}
