/**
 * Tables: reads table definitions, Parquet and small CSV, writes Parquet and CSV, for every stage.
 */
package org.totalplace.table;
