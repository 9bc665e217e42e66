package org.totalplace.publish.place;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.totalplace.store.Folders;

/**
 * Appends lines to a file of each place, {@code <place>/<file>}: one open at a time, since the rows
 * of a place stand together.
 */
final class Spool implements AutoCloseable {
  private final Path folder;
  private final String file;
  private String place = "";
  private BufferedWriter writer;

  Spool(Path folder, String file) {
    this.folder = folder;
    this.file = file;
  }

  void add(String code, String line) {
    try {
      if (!code.equals(place)) {
        close();
        writer =
            Files.newBufferedWriter(
                Folders.make(folder.resolve(code)).resolve(file),
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
        place = code;
      }
      writer.write(line);
      writer.write("\r\n");
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write " + file + " of " + code, e);
    }
  }

  @Override
  public void close() throws IOException {
    if (writer != null) {
      writer.close();
    }
  }
}
