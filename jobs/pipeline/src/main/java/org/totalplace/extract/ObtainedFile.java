package org.totalplace.extract;

import java.nio.file.Path;

/**
 * A published file in our hands, not yet archived.
 *
 * @param path its name within the source, with {@code /} between folders
 * @param url where it was fetched from; empty for a file from an inbox
 * @param file where its bytes lie now
 * @param mediaType as the server or the name says; nothing relies on it, kinds are told by bytes
 */
public record ObtainedFile(String path, String url, Path file, String mediaType) {}
