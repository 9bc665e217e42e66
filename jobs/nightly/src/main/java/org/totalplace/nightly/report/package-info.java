/**
 * What is said after a run: reads the tables of the release and the account of check, writes the
 * tally and the list of unmatched payees.
 */
package org.totalplace.nightly.report;
