package org.totalplace.extract;

import java.nio.file.Path;
import java.util.Optional;

/**
 * A published file that has been obtained and is not yet archived.
 *
 * @param path its name within the source, with {@code /} between folders
 * @param url where it was fetched from; empty for a file from an inbox
 * @param file where its bytes are now
 * @param mediaType from the server or the name; nothing relies on it, because formats are detected
 *     from bytes
 * @param archived what is known of its bytes where the archive has them already
 */
public record ObtainedFile(
    String path, String url, Path file, String mediaType, Optional<Archive.Entry> archived) {
  /** A file that is not in the archive yet. */
  public ObtainedFile(String path, String url, Path file, String mediaType) {
    this(path, url, file, mediaType, Optional.empty());
  }
}
