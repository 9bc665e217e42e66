/**
 * Plausible: reads the readings of 2-normalised, the counted lines and the rules of {@code
 * reference-data/plausible} as tables of the caller's engine, writes what looks wrong beside them.
 */
package org.totalplace.plausible;
