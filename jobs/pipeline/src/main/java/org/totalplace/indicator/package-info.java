/**
 * Indicators: reads the queries of {@code reference-data/indicators} and the published tables,
 * writes a figure, or the reason why there is none, for every place and year.
 */
package org.totalplace.indicator;
