/**
 * Small CSV: reads reference tables, manifests and releases, writes the CSV of releases; files of
 * publishers are read by normalise.
 */
package org.totalplace.csv;
