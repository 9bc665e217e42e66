package org.totalplace.normalise.container.packed;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.totalplace.normalise.notice.At;
import org.totalplace.normalise.text.ByteSource;

/**
 * Bytes to be recognised: the published file, a member of an archive, or what gzip wraps.
 *
 * @param name inside the published file; empty for the file itself
 * @param wrapping what was unwrapped to reach it: {@code zip/}, {@code gzip/} or nothing
 */
public record Content(String name, String wrapping, ByteSource bytes, Path file) {
  /** The published file itself. */
  public static Content ofFile(Path file) {
    return new Content("", "", () -> Files.newInputStream(file), file);
  }

  /** Bytes that are no file of their own. */
  public static Content wrapped(String name, String wrapping, ByteSource bytes) {
    return new Content(name, wrapping, bytes, null);
  }

  boolean isFile() {
    return file != null;
  }

  Content inFile(Path copy) {
    return new Content(name, wrapping, () -> Files.newInputStream(copy), copy);
  }

  /** Name for something inside this content. */
  public String nameOf(String inner) {
    return name.isEmpty() ? inner : name + "!" + inner;
  }

  /** The place of a notice about the whole of this content. */
  public At at() {
    return new At(name, 0, "");
  }

  /** The first 4,096 bytes, or all where there are fewer. */
  public byte[] head() throws IOException {
    try (InputStream in = bytes.open()) {
      return in.readNBytes(4096);
    }
  }
}
