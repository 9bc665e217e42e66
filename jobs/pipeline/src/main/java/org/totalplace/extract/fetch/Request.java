package org.totalplace.extract.fetch;

import java.net.URI;
import java.nio.file.Path;

/**
 * One address to ask for.
 *
 * @param known validators of the bytes that we have; {@link Validators#NONE} asks for the bytes
 * @param file where new bytes go; what is there is replaced. A download that breaks off waits
 *     beside it as {@code <file>.part} and is continued by the next request for the same address
 * @param mostBytes limit for this answer, if below the common one
 */
public record Request(URI address, Validators known, Path file, long mostBytes) {}
