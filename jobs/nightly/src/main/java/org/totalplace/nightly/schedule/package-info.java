/**
 * Schedule: reads a cron expression and the clock, writes nothing: starts a run each time it is
 * due, one at a time, and answers whether all is well.
 */
package org.totalplace.nightly.schedule;
