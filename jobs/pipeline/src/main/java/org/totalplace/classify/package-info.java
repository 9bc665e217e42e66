/**
 * Classify: reads payee.parquet and purpose.parquet of every file of a source and the rules under
 * {@code reference-data/}, writes {@code 3-classified/<source>/}: one answer for each distinct
 * payee and purpose.
 */
package org.totalplace.classify;
