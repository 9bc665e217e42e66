package org.totalplace.model;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where the program's own code is: a folder of classes, or the jar made of it. */
public final class CodeFolder {
  private CodeFolder() {}

  /** Work on the root of the code, which is open for as long as the work takes. */
  @FunctionalInterface
  public interface Work<T> {
    T on(Path root) throws IOException;
  }

  /**
   * @param type a class of the code
   * @throws UncheckedIOException where the code or what the work wants of it cannot be read
   */
  public static <T> T read(Class<?> type, Work<T> work) {
    try {
      return read(Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI()), work);
    } catch (URISyntaxException e) {
      throw new IllegalStateException("Cannot find the code of " + type.getName(), e);
    }
  }

  static <T> T read(Path code, Work<T> work) {
    try {
      if (Files.isDirectory(code)) {
        return work.on(code);
      }
      try (FileSystem jar = FileSystems.newFileSystem(code)) {
        return work.on(jar.getPath("/"));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read the code in " + code, e);
    }
  }
}
