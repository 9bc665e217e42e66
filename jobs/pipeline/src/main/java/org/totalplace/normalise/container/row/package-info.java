/**
 * Rows: reads cells as a container gives them, writes rows of bytes: the form in which every
 * published file is read.
 */
package org.totalplace.normalise.container.row;
