package org.totalplace.normalise.line;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.totalplace.normalise.container.row.Row;
import org.totalplace.normalise.heading.Column;
import org.totalplace.normalise.heading.ColumnMap;
import org.totalplace.normalise.notice.At;
import org.totalplace.normalise.notice.RowNotice.NoteRowNotice;
import org.totalplace.normalise.word.TotalLabel;
import org.totalplace.normalise.word.TotalWords;
import org.totalplace.parquet.column.TextDictionary;

/** Looks at the cells of a row as text, for the few rows that need it. Not thread safe. */
final class RowTexts {
  private static final TotalLabel[] LABELS = TotalLabel.values();
  private static final int LONGEST_NOTE = 200;
  private static final int FEWEST_COUNTED = 5;
  private static final int PAYER = LineField.PURPOSE + Column.PURPOSE.indexOf(Column.PAYER_NAME);
  private static final int FAMILY = LineField.PURPOSE + Column.PURPOSE.indexOf(Column.PAYER_FAMILY);

  private final ColumnMap map;
  private final TotalWords totalWords;
  private final LineBlock block;
  private final Set<Integer> payerColumns;

  /** Cache by field and id: the ordinal of the label plus one, 0 where not looked up yet. */
  private final byte[][] labels = new byte[LineField.COUNT][];

  RowTexts(PaymentTable table, int[] places, LineBlock block) {
    this.map = table.map();
    this.totalWords = table.words().totals();
    this.block = block;
    this.payerColumns =
        Set.of(Column.PAYER_NAME, Column.PAYER_FAMILY, Column.PAYER_CODE).stream()
            .map(map::place)
            .collect(Collectors.toSet());
    labels[LineField.PAYEE] = places[LineField.PAYEE] >= 0 ? new byte[1 << 8] : null;
  }

  TotalLabel labelOf(int field, int[] textIds) {
    return labels[field] == null ? TotalLabel.NONE : LABELS[labelOf(field, textIds[field])];
  }

  /** The strongest label in any cell, mapped or not. */
  TotalLabel labelAnywhere(Row row) {
    TotalLabel strongest = TotalLabel.NONE;
    for (int i = 0; i < row.cells(); i++) {
      if (totalWords.mayBeIn(row.bytes(), row.from(i), row.to(i))) {
        TotalLabel label = totalWords.label(row.text(i));
        strongest = label.compareTo(strongest) > 0 ? label : strongest;
      }
    }
    return strongest;
  }

  /** Whether a cell that should hold something else holds the label of a total. */
  boolean isLabel(Row row, int place) {
    return place >= 0
        && place < row.cells()
        && totalWords.label(row.text(place)) == TotalLabel.TOTAL;
  }

  /** Whether a cell other than the one at {@code besides} holds this number of lines. */
  boolean holdsNumber(Row row, int besides, long lines) {
    String number = Long.toString(lines);
    for (int i = 0; i < row.cells() && lines >= FEWEST_COUNTED; i++) {
      if (i != besides && row.text(i).replace(",", "").strip().equals(number)) {
        return true;
      }
    }
    return false;
  }

  int filled(Row row) {
    int filled = 0;
    for (int i = 0; i < row.cells(); i++) {
      filled += row.isBlank(i) ? 0 : 1;
    }
    return filled;
  }

  /**
   * Whether only the payer is filled, as where a column is filled down past the last payment; a
   * code of the payer may be beside it.
   */
  boolean isPayerOnly(Row row, int[] textIds) {
    for (int field = 0; field < LineField.COUNT; field++) {
      if (textIds[field] != 0 && field != PAYER && field != FAMILY) {
        return false;
      }
    }
    int cells = payerCells(row);
    return cells > 0 && filled(row) <= cells + 1;
  }

  private int payerCells(Row row) {
    int cells = 0;
    for (int i = 0; i < row.cells(); i++) {
      cells += !row.isBlank(i) && payerColumns.contains(i) ? 1 : 0;
    }
    return cells;
  }

  /** Whether at least two cells, and half of those filled, repeat the heading of their column. */
  boolean isHeading(Row row) {
    int same = 0;
    int filled = 0;
    for (int i = 0; i < row.cells(); i++) {
      if (!row.isBlank(i)) {
        filled++;
        same += plain(row.text(i)).equals(plain(map.heading().name(i))) ? 1 : 0;
      }
    }
    return same >= 2 && same * 2 >= filled;
  }

  NoteRowNotice note(String sheet, Row row) {
    String first = "";
    for (int i = 0; i < row.cells() && first.isEmpty(); i++) {
      first = row.text(i).strip();
    }
    String shortened = first.length() > LONGEST_NOTE ? first.substring(0, LONGEST_NOTE) : first;
    return new NoteRowNotice(At.line(sheet, row.line()), shortened);
  }

  void clear() {
    for (byte[] known : labels) {
      if (known != null) {
        java.util.Arrays.fill(known, (byte) 0);
      }
    }
  }

  private int labelOf(int field, int id) {
    TextDictionary texts = block.texts(field);
    if (id >= labels[field].length) {
      labels[field] = java.util.Arrays.copyOf(labels[field], Math.max(id + 1, id * 2));
    }
    if (labels[field][id] == 0) {
      labels[field][id] = (byte) (label(texts, id).ordinal() + 1);
    }
    return labels[field][id] - 1;
  }

  private TotalLabel label(TextDictionary texts, int id) {
    return totalWords.mayBeIn(texts.buffer(), texts.from(id), texts.to(id))
        ? totalWords.label(texts.text(id))
        : TotalLabel.NONE;
  }

  private static String plain(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("\\s+", "");
  }
}
