/** Classify, postcodes to authorities: reads reference-data/places, writes nothing. */
package org.totalplace.classify.place;
