/**
 * Normalise: reads the published workbooks of official statistics by the layout of their source
 * definition, writes tidy figures (body or place, line, year, amount).
 */
package org.totalplace.normalise.official;
