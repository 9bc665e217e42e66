/** Classify, public bodies: reads reference-data/agencies, writes nothing. */
package org.totalplace.classify.agency;
