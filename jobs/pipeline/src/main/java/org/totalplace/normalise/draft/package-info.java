/** Normalise: reads files of a new source, writes the first draft of its definition. */
package org.totalplace.normalise.draft;
