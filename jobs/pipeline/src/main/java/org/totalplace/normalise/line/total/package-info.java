/**
 * Totals: reads the labels, amounts and running sums of a sheet, writes which rows are totals of
 * others.
 */
package org.totalplace.normalise.line.total;
