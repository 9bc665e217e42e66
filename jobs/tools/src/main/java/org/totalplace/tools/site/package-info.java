/** Preview of pages: reads the database of a release, writes its site anew into another folder. */
package org.totalplace.tools.site;
