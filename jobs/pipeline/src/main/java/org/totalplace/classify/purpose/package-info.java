/** Classify, who paid and what for: reads reference-data/themes and flows, writes nothing. */
package org.totalplace.classify.purpose;
