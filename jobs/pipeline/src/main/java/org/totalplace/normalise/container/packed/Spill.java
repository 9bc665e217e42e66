package org.totalplace.normalise.container.packed;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.totalplace.normalise.notice.At;
import org.totalplace.normalise.notice.FileNotice.UnsafeFileNotice;

/**
 * Resources of the sheets of one file: open archives, and temporary copies of members that can only
 * be read as files. Closing the file releases and deletes them.
 */
public final class Spill implements Closeable {
  private final String name;
  private final List<Closeable> open = new ArrayList<>();
  private final List<Path> files = new ArrayList<>();

  /**
   * @param name of the published file
   */
  public Spill(String name) {
    this.name = name;
  }

  /** Closes the resource together with the file. */
  public <T extends Closeable> T keep(T resource) {
    open.add(resource);
    return resource;
  }

  /** A new temporary file, deleted when the published file is closed. */
  public Path newFile() throws IOException {
    Path file = Files.createTempFile("total-place-", ".part");
    files.add(file);
    return file;
  }

  /**
   * The same content in a file of its own: itself, where it is one already.
   *
   * @throws RefusedFileException where it is larger than {@link Limits#SPILLED_BYTES}
   */
  public Content toFile(Content content) throws IOException {
    if (content.isFile()) {
      return content;
    }
    Path file = newFile();
    try (InputStream in = content.bytes().open();
        OutputStream out = Files.newOutputStream(file)) {
      byte[] block = new byte[1 << 16];
      long written = 0;
      for (int read; (read = in.read(block)) > 0; ) {
        written += read;
        if (written > Limits.SPILLED_BYTES) {
          throw new RefusedFileException(
              new UnsafeFileNotice(new At(content.name(), 0, ""), "a workbook of more than 4 GiB"));
        }
        out.write(block, 0, read);
      }
    }
    return content.inFile(file);
  }

  @Override
  public void close() throws IOException {
    IOException failure = null;
    for (int i = open.size() - 1; i >= 0; i--) {
      try {
        open.get(i).close();
      } catch (IOException e) {
        failure = e;
      }
    }
    open.clear();
    for (Path file : files) {
      Files.deleteIfExists(file);
    }
    files.clear();
    if (failure != null) {
      throw failure;
    }
  }

  @Override
  public String toString() {
    return name;
  }
}
