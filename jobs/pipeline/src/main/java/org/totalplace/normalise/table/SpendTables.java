package org.totalplace.normalise.table;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.totalplace.normalise.container.packed.Limits;
import org.totalplace.normalise.container.packed.RefusedFileException;
import org.totalplace.normalise.heading.Column;
import org.totalplace.normalise.key.DistinctTuples;
import org.totalplace.normalise.key.LineKeys;
import org.totalplace.normalise.key.RepeatCounter;
import org.totalplace.normalise.line.DateTexts;
import org.totalplace.normalise.line.LineBlock;
import org.totalplace.normalise.line.LineField;
import org.totalplace.normalise.line.LineSink;
import org.totalplace.normalise.notice.Notice;
import org.totalplace.normalise.value.DateOrder;
import org.totalplace.normalise.value.DatePrecision;
import org.totalplace.normalise.value.DateText;
import org.totalplace.parquet.TableWriter;
import org.totalplace.parquet.column.ColumnarWriter;
import org.totalplace.parquet.column.RowGroup;
import org.totalplace.parquet.column.TextDictionary;
import org.totalplace.schema.TableDefinitions;

/**
 * Writes the lines of one file (one row group per block), its payees, its purposes and its rejects.
 * Not thread safe.
 */
public final class SpendTables implements LineSink, Closeable {
  private static final String PAYEE_KEY = "payee_key";
  private static final String PURPOSE_KEY = "purpose_key";

  private final Path folder;
  private final FileIdentity identity;
  private final TextDictionary precisions = precisions();
  private final DistinctTuples payees = new DistinctTuples(LineField.PAYEE, Column.PAYEE);
  private final DistinctTuples purposes = new DistinctTuples(LineField.PURPOSE, Column.PURPOSE);
  private final LineKeys lineKeys = new LineKeys();
  private final ComputedColumns columns = new ComputedColumns();
  private RepeatCounter repeats;
  private ColumnarWriter lineWriter;
  private ColumnarWriter payeeWriter;
  private ColumnarWriter purposeWriter;
  private TableWriter rejectWriter;
  private long pence;

  public SpendTables(Path folder, FileIdentity identity) throws IOException {
    this.folder = folder;
    this.identity = identity;
    open();
  }

  private void open() throws IOException {
    repeats = new RepeatCounter(folder);
    payees.clear();
    purposes.clear();
    pence = 0;
    lineWriter = columnar("spend_line");
    payeeWriter = columnar("payee");
    purposeWriter = columnar("purpose");
    rejectWriter =
        TableWriter.create(
            folder.resolve("reject.parquet"), TableDefinitions.of("normalised", "reject"));
  }

  private ColumnarWriter columnar(String table) throws IOException {
    return ColumnarWriter.create(
        folder.resolve(table + ".parquet"), TableDefinitions.of("normalised", table));
  }

  @Override
  public void restart() {
    try {
      close();
      open();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void lines(LineBlock block, DateTexts dates, DateOrder order) throws RefusedFileException {
    if (block.size() == 0) {
      return;
    }
    columns.reserve(block.size());
    readDates(block, dates, order);
    number(block);
    Limits.holdDistinct(payees.distinct(), "payees", block.sheet());
    Limits.holdDistinct(purposes.distinct(), "descriptions", block.sheet());
    try {
      writeLines(block);
      if (payees.isLarge()) {
        payees.write(payeeWriter, PAYEE_KEY);
      }
      if (purposes.isLarge()) {
        purposes.write(purposeWriter, PURPOSE_KEY);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Works through the block once per table, which keeps that table in the processor's cache. */
  private void number(LineBlock block) {
    int lines = block.size();
    payees.add(block, columns.payee);
    purposes.add(block, columns.purpose);
    for (int row = 0; row < lines; row++) {
      long payee = payees.key(columns.payee[row]);
      long purpose = purposes.key(columns.purpose[row]);
      columns.lineKey[row] = lineKeys.key(block, row, columns.day[row], payee, purpose);
    }
    for (int row = 0; row < lines; row++) {
      columns.repeat[row] = repeats.number(columns.lineKey[row]);
      pence = Math.addExact(pence, block.pence(row));
    }
  }

  private void readDates(LineBlock block, DateTexts dates, DateOrder order) {
    int[] ids = block.has(LineField.DATE) ? block.ids(LineField.DATE) : null;
    for (int row = 0; row < block.size(); row++) {
      int id = ids == null ? 0 : ids[row];
      int day = dates == null ? DateText.NONE : dates.day(id, order);
      columns.day[row] = day == DateText.NONE ? ColumnarWriter.NULL_INT : day;
      columns.precision[row] =
          (dates == null ? DatePrecision.NONE : dates.precision(id, order)).ordinal();
    }
  }

  private void writeLines(LineBlock block) throws IOException {
    RowGroup group = lineWriter.rowGroup(block.size());
    group
        .text("source_id", identity.sourceId())
        .text("file_sha256", identity.sha256())
        .text("sheet", block.sheet())
        .longs("line_number", block.lines())
        .text("record_type", identity.recordType())
        .ints("payment_date", columns.day)
        .text("date_precision", columns.precision, precisions)
        .longs("amount", block.pence())
        .text("amount_text", block.ids(LineField.AMOUNT), block.texts(LineField.AMOUNT))
        .longs(PAYEE_KEY, columns.payee, payees.keys())
        .longs(PURPOSE_KEY, columns.purpose, purposes.keys())
        .longs("line_key", columns.lineKey)
        .ints("repeat_number", columns.repeat);
    optional(group, "date_text", block, LineField.DATE, columns.dateText);
    optional(group, "other_date_text", block, LineField.OTHER_DATE, columns.otherDateText);
    optional(group, "other_amount_text", block, LineField.OTHER_AMOUNT, columns.otherAmountText);
    optional(group, "transaction_ref", block, LineField.REFERENCE, columns.reference);
    group.write();
  }

  /** Id 0 is the empty text: null in the table. */
  private static void optional(
      RowGroup group, String column, LineBlock block, int field, int[] scratch) {
    if (block.has(field)) {
      ComputedColumns.nullForEmpty(block.ids(field), scratch, block.size());
      group.text(column, scratch, block.texts(field));
    }
  }

  @Override
  public void reject(Notice why, String rawAmount, Long amount) {
    rejectWriter
        .text("source_id", identity.sourceId())
        .text("file_sha256", identity.sha256())
        .text("sheet", why.at().sheet())
        .number("line_number", why.at().line())
        .text("code", why.code())
        .text("column_name", why.at().column())
        .text("raw_text", why.raw());
    if (amount != null) {
      rejectWriter.number("amount", amount);
    }
    try {
      rejectWriter.endRow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public long lines() {
    return lineWriter.rows();
  }

  public long rejects() {
    return rejectWriter.rows();
  }

  public long pence() {
    return pence;
  }

  public boolean countedAllRepeats() {
    return !repeats.isFull();
  }

  public void finish() throws IOException {
    payees.write(payeeWriter, PAYEE_KEY);
    purposes.write(purposeWriter, PURPOSE_KEY);
    lineWriter.finish();
    payeeWriter.finish();
    purposeWriter.finish();
    rejectWriter.finish();
  }

  @Override
  public void close() throws IOException {
    lineWriter.close();
    payeeWriter.close();
    purposeWriter.close();
    rejectWriter.close();
  }

  private static TextDictionary precisions() {
    TextDictionary dictionary = new TextDictionary();
    for (DatePrecision precision : DatePrecision.values()) {
      dictionary.intern(precision.code());
    }
    return dictionary;
  }
}
