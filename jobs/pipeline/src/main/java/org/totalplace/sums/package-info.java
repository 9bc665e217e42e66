/**
 * Sums of a publisher's lines, made once for each file: reads published lines, writes kept sums.
 */
package org.totalplace.sums;
