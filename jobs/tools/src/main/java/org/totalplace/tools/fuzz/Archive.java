package org.totalplace.tools.fuzz;

import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A zip that is written member by member, with one date. */
final class Archive implements AutoCloseable {
  private final ZipOutputStream zip;

  Archive(OutputStream out) {
    this.zip = new ZipOutputStream(out);
  }

  Archive with(String name, Bomb.Content content) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTime(1_700_000_000_000L);
    zip.putNextEntry(entry);
    content.write(
        new java.io.FilterOutputStream(zip) {
          @Override
          public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
          }

          @Override
          public void close() {}
        });
    zip.closeEntry();
    return this;
  }

  Archive with(String name, String text) throws IOException {
    return with(name, out -> Bomb.text(out, text));
  }

  @Override
  public void close() throws IOException {
    zip.finish();
    zip.flush();
  }
}
