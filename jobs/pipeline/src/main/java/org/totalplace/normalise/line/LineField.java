package org.totalplace.normalise.line;

import java.util.List;
import java.util.stream.IntStream;
import org.totalplace.normalise.heading.Column;
import org.totalplace.normalise.heading.ColumnMap;

/** The fields of a line that are kept as text, numbered as in a {@link LineBlock}. */
public final class LineField {
  public static final int AMOUNT = 0;
  public static final int DATE = 1;
  public static final int OTHER_AMOUNT = 2;
  public static final int OTHER_DATE = 3;

  /** Transaction number, or the invoice number where there is none. */
  public static final int REFERENCE = 4;

  public static final int CURRENCY = 5;

  /** The first of {@link Column#PAYEE}. */
  public static final int PAYEE = 6;

  /** The first of {@link Column#PURPOSE}. */
  public static final int PURPOSE = PAYEE + Column.PAYEE.size();

  public static final int COUNT = PURPOSE + Column.PURPOSE.size();

  private LineField() {}

  /** Column of every field in the sheet, {@link ColumnMap#ABSENT} where it has none. */
  static int[] places(ColumnMap map) {
    int[] places = new int[COUNT];
    places[AMOUNT] = map.place(Column.AMOUNT);
    places[DATE] = map.place(Column.DATE);
    places[OTHER_AMOUNT] = map.otherAmount();
    places[OTHER_DATE] = map.otherDate();
    places[REFERENCE] =
        map.has(Column.TRANSACTION_REF)
            ? map.place(Column.TRANSACTION_REF)
            : map.place(Column.INVOICE_REF);
    places[CURRENCY] = map.place(Column.CURRENCY);
    put(places, PAYEE, Column.PAYEE, map);
    put(places, PURPOSE, Column.PURPOSE, map);
    return places;
  }

  /** Fields that have a column in the sheet. */
  static int[] present(int[] places) {
    return IntStream.range(0, COUNT).filter(field -> places[field] >= 0).toArray();
  }

  private static void put(int[] places, int first, List<Column> columns, ColumnMap map) {
    for (int i = 0; i < columns.size(); i++) {
      places[first + i] = map.place(columns.get(i));
    }
  }
}
