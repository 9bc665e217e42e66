/**
 * Tasks: reads objects of the shared store into a scratch folder of the machine it runs on, has a
 * stage work there, writes what became of them back to the store.
 */
package org.totalplace.cluster.task;
