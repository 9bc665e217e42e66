/** Content: reads the rows of published tables, writes hashes that say which rows they are. */
package org.totalplace.publish.content;
