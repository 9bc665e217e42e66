/**
 * Cluster: reads and writes what the stages read and write, on a store that many machines share:
 * the shared work of a run as jobs of Apache Spark, each of one task that runs the stage's own
 * code.
 */
package org.totalplace.cluster;
