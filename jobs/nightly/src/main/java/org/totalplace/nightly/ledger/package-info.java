/**
 * What is remembered of runs: reads and writes the ledger, the lock, the log and the run record.
 */
package org.totalplace.nightly.ledger;
