/**
 * Parquet column by column: reads nothing, writes whole columns by encoders of our own; README.md
 * beside this file says why, and how they are proven.
 */
package org.totalplace.parquet.column;
