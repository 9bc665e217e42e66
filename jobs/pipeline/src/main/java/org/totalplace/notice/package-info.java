/**
 * Problems of the data, one record type per kind: reads nothing, writes nothing; each stage keeps
 * its own in a notice table.
 */
package org.totalplace.notice;
