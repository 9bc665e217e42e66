/** Release: reads 4-counted, writes the files of one release, each kind by a class of its own. */
package org.totalplace.publish.release;
