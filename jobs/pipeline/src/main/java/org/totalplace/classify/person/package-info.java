/** Classify, names of natural persons: reads reference-data/people, writes nothing. */
package org.totalplace.classify.person;
