/**
 * Classify, measured: reads reference-data/labels and 3-classified, writes a report to the console.
 */
package org.totalplace.tools.evaluate;
