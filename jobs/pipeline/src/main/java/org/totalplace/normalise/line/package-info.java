/** Normalise: reads rows of a known table, writes which are payments, which are not, and why. */
package org.totalplace.normalise.line;
