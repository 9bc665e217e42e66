/**
 * Normalise: reads the first rows of every sheet of a file, writes which are tables of payments.
 */
package org.totalplace.normalise.sheet;
