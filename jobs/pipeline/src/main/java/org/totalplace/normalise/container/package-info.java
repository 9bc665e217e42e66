/** Normalise: reads raw bytes of any published container, writes rows of byte slices. */
package org.totalplace.normalise.container;
