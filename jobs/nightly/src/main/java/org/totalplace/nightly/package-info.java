/**
 * Nightly: reads a run's options, writes what the six stages write, the ledger and the run record.
 *
 * <p>The only place that knows Spring, and the only one where the stages meet.
 */
package org.totalplace.nightly;
