/**
 * Notices: reads nothing, writes nothing: what is seen in published files, one record a kind, by
 * families.
 */
package org.totalplace.normalise.notice;
