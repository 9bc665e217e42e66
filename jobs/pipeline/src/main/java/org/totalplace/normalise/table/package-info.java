/**
 * Normalise: reads accepted lines, rejects and notices of one file, writes their Parquet tables.
 */
package org.totalplace.normalise.table;
