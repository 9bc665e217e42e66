/**
 * The job: reads what has to be done, writes nothing itself: six steps, each of which calls its
 * stage.
 */
package org.totalplace.nightly.job;
