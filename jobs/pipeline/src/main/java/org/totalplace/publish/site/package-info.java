/**
 * Site: reads the tables of a release and the SQL of its pages, writes {@code site/}: one folder of
 * SQL is a kind of page, one file a block of it.
 */
package org.totalplace.publish.site;
