/** Changes: reads the tables of one release or of two, writes what moved, as a text and as rows. */
package org.totalplace.publish.changes;
