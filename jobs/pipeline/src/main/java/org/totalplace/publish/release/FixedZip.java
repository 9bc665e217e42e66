package org.totalplace.publish.release;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** An archive whose bytes depend on its contents alone: no clock, entries in the order given. */
public final class FixedZip implements AutoCloseable {
  /** The first moment that the format knows is written again in the machine's time zone. */
  private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

  private final ZipOutputStream zip;

  public FixedZip(Path file) throws IOException {
    zip = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(file)));
  }

  public void add(String name, String text) throws IOException {
    OutputStream out = begin(name);
    out.write(text.getBytes(StandardCharsets.UTF_8));
    end();
  }

  public void add(String name, Path content) throws IOException {
    Files.copy(content, begin(name));
    end();
  }

  /** Begins an entry, which {@link #end} ends. The stream is not to be closed. */
  public OutputStream begin(String name) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(NO_TIME);
    zip.putNextEntry(entry);
    return zip;
  }

  /** Ends the entry that was begun. */
  public void end() throws IOException {
    zip.closeEntry();
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
