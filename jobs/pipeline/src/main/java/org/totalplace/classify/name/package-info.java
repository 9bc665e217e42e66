/** Classify: How names are compared: reads word lists, writes nothing. */
package org.totalplace.classify.name;
