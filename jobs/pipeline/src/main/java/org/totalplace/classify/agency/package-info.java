/** Classify, the names of public bodies: reads reference-data/agencies, writes nothing. */
package org.totalplace.classify.agency;
