/**
 * Parquet row by row: reads and writes tables by parquet-java, for every stage. What normalise
 * writes in whole columns is in {@code parquet.column}.
 */
package org.totalplace.parquet;
