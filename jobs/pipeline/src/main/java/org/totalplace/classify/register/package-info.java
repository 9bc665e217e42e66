/** Classify, the register of public bodies: reads reference-data/agencies, writes nothing. */
package org.totalplace.classify.register;
