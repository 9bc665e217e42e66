package org.totalplace.extract;

import java.nio.file.Path;

/**
 * A published file that has been obtained and is not yet archived.
 *
 * @param path its name within the source, with {@code /} between folders
 * @param url where it was fetched from; empty for a file from an inbox
 * @param file where its bytes are now
 * @param mediaType from the server or the name; nothing relies on it, because formats are detected
 *     from bytes
 */
public record ObtainedFile(String path, String url, Path file, String mediaType) {}
