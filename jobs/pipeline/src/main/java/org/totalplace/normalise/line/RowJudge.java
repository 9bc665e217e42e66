package org.totalplace.normalise.line;

import java.util.Optional;
import org.totalplace.normalise.container.row.Row;
import org.totalplace.normalise.heading.Column;
import org.totalplace.normalise.heading.ColumnMap;
import org.totalplace.normalise.line.total.RunningTotals;
import org.totalplace.normalise.line.total.TotalEvidence;
import org.totalplace.normalise.line.total.TotalEvidence.Cell;
import org.totalplace.normalise.line.total.TotalRule;
import org.totalplace.normalise.notice.AmountNotice.AmountTooLargeNotice;
import org.totalplace.normalise.notice.AmountNotice.BlankAmountNotice;
import org.totalplace.normalise.notice.AmountNotice.ErrorCellNotice;
import org.totalplace.normalise.notice.AmountNotice.ForeignCurrencyNotice;
import org.totalplace.normalise.notice.AmountNotice.LoneAmountNotice;
import org.totalplace.normalise.notice.AmountNotice.UnreadableAmountNotice;
import org.totalplace.normalise.notice.At;
import org.totalplace.normalise.notice.HeadingNotice.RepeatedHeadingNotice;
import org.totalplace.normalise.notice.Notice;
import org.totalplace.normalise.notice.Notices;
import org.totalplace.normalise.notice.RowNotice.TotalMismatchNotice;
import org.totalplace.normalise.notice.RowNotice.TotalRowNotice;
import org.totalplace.normalise.notice.RowNotice.UnlabelledTotalNotice;
import org.totalplace.normalise.value.AmountState;
import org.totalplace.normalise.word.TotalLabel;
import org.totalplace.normalise.word.WordLists;

/**
 * Decides what a row is: by {@link TotalRule} where it has an amount, by what else it has where it
 * has none. Not thread safe.
 */
final class RowJudge {
  private static final int FEWEST_COLUMNS = 2;

  private final String sheet;
  private final ColumnMap map;
  private final int[] places;
  private final LineBlock block;
  private final RunningTotals totals;
  private final Notices notices;
  private final WordLists words;
  private final RowTexts texts;
  private final boolean hasDateColumn;
  private final boolean hasReferenceColumn;
  private final boolean hasPayeeColumn;
  private Notice why;

  RowJudge(
      PaymentTable table, int[] places, LineBlock block, RunningTotals totals, Notices notices) {
    this.sheet = table.sheet();
    this.map = table.map();
    this.words = table.words();
    this.places = places;
    this.block = block;
    this.totals = totals;
    this.notices = notices;
    this.texts = new RowTexts(table, places, block);
    this.hasDateColumn = places[LineField.DATE] >= 0;
    this.hasReferenceColumn = places[LineField.REFERENCE] >= 0;
    this.hasPayeeColumn = places[LineField.PAYEE] >= 0;
  }

  RowKind judge(Row row, int[] textIds, AmountState state, long pence) {
    if (state.isMoney()) {
      return money(row, textIds, state, pence);
    }
    if (texts.filled(row) == 0) {
      return RowKind.BLANK;
    }
    if (texts.isHeading(row)) {
      notices.add(new RepeatedHeadingNotice(At.line(sheet, row.line()), ""));
      return RowKind.REPEATED_HEADER;
    }
    return withoutMoney(row, textIds, state);
  }

  private RowKind money(Row row, int[] textIds, AmountState state, long pence) {
    if (isComplete(textIds)) {
      return payment(row, textIds);
    }
    TotalEvidence evidence = evidence(row, textIds, pence);
    Optional<TotalRule> rule = TotalRule.of(evidence);
    if (rule.isPresent()) {
      return total(rule.get(), row, textIds, pence);
    }
    return evidence.isAmountAlone() && map.places().size() > FEWEST_COLUMNS
        ? reject(new LoneAmountNotice(amountAt(row.line()), raw(textIds)))
        : payment(row, textIds);
  }

  /** It has a payee, which is not called a total, and a date where the table has dates. */
  private boolean isComplete(int[] textIds) {
    return textIds[LineField.PAYEE] != 0
        && (textIds[LineField.DATE] != 0 || !hasDateColumn)
        && texts.labelOf(LineField.PAYEE, textIds) == TotalLabel.NONE;
  }

  private TotalEvidence evidence(Row row, int[] textIds, long pence) {
    TotalLabel label = texts.labelAnywhere(row);
    Cell payee =
        !hasPayeeColumn ? Cell.NO_COLUMN : textIds[LineField.PAYEE] == 0 ? Cell.EMPTY : Cell.FILLED;
    int filled = texts.filled(row);
    return new TotalEvidence(
        label,
        texts.labelOf(LineField.PAYEE, textIds),
        payee,
        cell(LineField.DATE, label, row, textIds),
        cell(LineField.REFERENCE, label, row, textIds),
        filled,
        totals.isSum(pence),
        totals.isNearSum(pence),
        payee == Cell.EMPTY
            && TotalEvidence.isBrief(filled)
            && texts.holdsNumber(row, places[LineField.AMOUNT], totals.lines()));
  }

  /** A cell that holds the label of a total holds nothing else. */
  private Cell cell(int field, TotalLabel label, Row row, int[] textIds) {
    if (places[field] < 0) {
      return Cell.NO_COLUMN;
    }
    boolean isLabel = label != TotalLabel.NONE && texts.isLabel(row, places[field]);
    return textIds[field] == 0 || isLabel ? Cell.EMPTY : Cell.FILLED;
  }

  private RowKind total(TotalRule rule, Row row, int[] textIds, long pence) {
    if (rule.isCompared()) {
      noticeTotal(row.line(), textIds, pence);
    } else {
      notices.add(new UnlabelledTotalNotice(amountAt(row.line()), raw(textIds)));
    }
    totals.total();
    return RowKind.TOTAL;
  }

  private RowKind payment(Row row, int[] textIds) {
    if (isForeign(textIds)) {
      At at = new At(sheet, row.line(), map.printed(Column.CURRENCY));
      String currency = block.texts(LineField.CURRENCY).text(textIds[LineField.CURRENCY]);
      return reject(new ForeignCurrencyNotice(at, currency));
    }
    return RowKind.PAYMENT;
  }

  /** The currency column says that the amount is not in pounds. */
  boolean isForeign(int[] textIds) {
    if (textIds[LineField.CURRENCY] == 0) {
      return false;
    }
    return !words.isPounds(block.texts(LineField.CURRENCY).text(textIds[LineField.CURRENCY]));
  }

  private RowKind withoutMoney(Row row, int[] textIds, AmountState state) {
    if (state == AmountState.BLANK && texts.isPayerOnly(row, textIds)) {
      return RowKind.BLANK;
    }
    At at = amountAt(row.line());
    String raw = raw(textIds);
    boolean isNamed = hasPayeeAndMore(textIds) || isListed(row);
    boolean isPayment =
        isNamed || hasPayeeOrDate(textIds) && !TotalEvidence.isBrief(texts.filled(row));
    return switch (state) {
      case BLANK -> isNamed ? reject(new BlankAmountNotice(at, raw)) : note(row);
      case ERROR_CELL -> isPayment ? reject(new ErrorCellNotice(at, raw)) : note(row);
      case FOREIGN -> reject(new ForeignCurrencyNotice(at, raw));
      case TOO_LARGE -> reject(new AmountTooLargeNotice(at, raw));
      default -> isPayment ? reject(new UnreadableAmountNotice(at, raw)) : note(row);
    };
  }

  private RowKind note(Row row) {
    notices.add(texts.note(sheet, row));
    return RowKind.NOTE;
  }

  private RowKind reject(Notice notice) {
    why = notice;
    notices.add(notice);
    return RowKind.REJECTED;
  }

  /** Why the last row was rejected. */
  Notice why() {
    return why;
  }

  void noticeTotal(long line, int[] textIds, long pence) {
    if (totals.isEmpty() || totals.isSum(pence)) {
      notices.add(new TotalRowNotice(amountAt(line), raw(textIds)));
    } else {
      notices.add(new TotalMismatchNotice(amountAt(line), raw(textIds), pounds(totals.expected())));
    }
  }

  boolean hasPayeeOrDate(int[] textIds) {
    return textIds[LineField.PAYEE] != 0 || textIds[LineField.DATE] != 0;
  }

  boolean lacksPayeeAndDate(int[] textIds) {
    return textIds[LineField.PAYEE] == 0
        && textIds[LineField.DATE] == 0
        && (hasPayeeColumn || hasDateColumn);
  }

  private boolean hasPayeeAndMore(int[] textIds) {
    return textIds[LineField.PAYEE] != 0
            && (textIds[LineField.DATE] != 0 || textIds[LineField.REFERENCE] != 0)
        || !hasPayeeColumn && textIds[LineField.DATE] != 0 && textIds[LineField.REFERENCE] != 0;
  }

  /** In a list without payees and dates: a row with most of its cells is an entry, not a note. */
  private boolean isListed(Row row) {
    return !hasPayeeColumn && !hasDateColumn && texts.filled(row) * 2 > row.cells();
  }

  void clear() {
    texts.clear();
  }

  private String raw(int[] textIds) {
    return block.texts(LineField.AMOUNT).text(textIds[LineField.AMOUNT]);
  }

  private At amountAt(long line) {
    return new At(sheet, line, map.printed(Column.AMOUNT));
  }

  private static String pounds(long pence) {
    return java.math.BigDecimal.valueOf(pence, 2).toPlainString();
  }
}
