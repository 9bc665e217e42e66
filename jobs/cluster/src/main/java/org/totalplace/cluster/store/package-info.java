/**
 * Store of a cluster: reads and writes objects of a Hadoop file system, each of which appears whole
 * or not at all; a folder is one packed object.
 */
package org.totalplace.cluster.store;
