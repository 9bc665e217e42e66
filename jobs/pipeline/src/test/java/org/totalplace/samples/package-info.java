/** Makes {@code reference-data/samples/inbox}: reads nothing, writes the sample files. */
package org.totalplace.samples;
