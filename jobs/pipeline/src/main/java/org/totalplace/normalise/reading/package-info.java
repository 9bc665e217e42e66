/**
 * Normalise: reads the account of one file, writes how it was read, for programs and for people.
 */
package org.totalplace.normalise.reading;
