/** Classify: Postcodes and codes to places. */
package org.totalplace.classify.place;
