package org.totalplace.normalise.table;

import org.totalplace.parquet.column.TextDictionary;

/** Computed columns of a block; the arrays are reused for the next block. Not thread safe. */
final class ComputedColumns {
  int[] day = new int[0];
  int[] precision = new int[0];
  int[] dateText = new int[0];
  int[] otherDateText = new int[0];
  int[] otherAmountText = new int[0];
  int[] reference = new int[0];
  int[] payee = new int[0];
  int[] purpose = new int[0];
  int[] repeat = new int[0];
  long[] lineKey = new long[0];

  void reserve(int rows) {
    if (day.length < rows) {
      day = new int[rows];
      precision = new int[rows];
      dateText = new int[rows];
      otherDateText = new int[rows];
      otherAmountText = new int[rows];
      reference = new int[rows];
      payee = new int[rows];
      purpose = new int[rows];
      repeat = new int[rows];
      lineKey = new long[rows];
    }
  }

  static void nullForEmpty(int[] ids, int[] into, int size) {
    for (int i = 0; i < size; i++) {
      into[i] = ids[i] == 0 ? TextDictionary.NONE : ids[i];
    }
  }
}
