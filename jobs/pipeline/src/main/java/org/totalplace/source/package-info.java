/**
 * Source definitions: reads {@code reference-data/sources/**.yml} and {@code published.csv}, writes
 * nothing.
 */
package org.totalplace.source;
