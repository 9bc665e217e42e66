/**
 * Fact tables: reads published official workbooks, writes {@code reference-data/official} and
 * {@code reference-data/places}.
 */
package org.totalplace.tools.facts;
