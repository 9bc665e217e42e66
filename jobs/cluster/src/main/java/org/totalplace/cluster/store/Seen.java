package org.totalplace.cluster.store;

import java.io.Serializable;

/**
 * An object as the file system lists it: enough to tell that it is another one than before.
 *
 * @param modified milliseconds, by the clock of the file system; never written into a release
 */
public record Seen(long bytes, long modified) implements Serializable {}
