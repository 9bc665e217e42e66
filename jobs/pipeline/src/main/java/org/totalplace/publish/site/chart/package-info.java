/**
 * Charts: reads the rows of a block, writes positions and words for the templates that draw SVG.
 */
package org.totalplace.publish.site.chart;
