/**
 * Normalise: reads the first rows of a sheet, writes which column is which and how that is known.
 */
package org.totalplace.normalise.heading;
