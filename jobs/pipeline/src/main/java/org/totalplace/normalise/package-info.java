/**
 * Normalise: reads raw bytes from output/1-extracted, writes spend lines, payees, purposes, notices
 * and rejects to output/2-normalised.
 */
package org.totalplace.normalise;
