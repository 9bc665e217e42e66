/** Classify, who was paid: reads reference-data/people and flows, writes nothing. */
package org.totalplace.classify.payee;
