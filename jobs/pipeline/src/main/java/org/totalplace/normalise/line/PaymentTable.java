package org.totalplace.normalise.line;

import org.totalplace.normalise.heading.ColumnMap;
import org.totalplace.normalise.value.AmountUnit;
import org.totalplace.normalise.value.FilePeriod;
import org.totalplace.normalise.word.WordLists;

/**
 * A table of payments: a sheet whose columns are known, before its rows are read.
 *
 * @param sheet its name
 * @param unit of its amounts
 * @param period that the name of the sheet, or else of the file, says
 * @param words that its cells are judged by
 */
public record PaymentTable(
    String sheet, ColumnMap map, AmountUnit unit, FilePeriod period, WordLists words) {}
