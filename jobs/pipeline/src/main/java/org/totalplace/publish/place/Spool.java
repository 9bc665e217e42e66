package org.totalplace.publish.place;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.TreeMap;
import org.totalplace.model.Sha256;
import org.totalplace.publish.workbook.Rows;

/**
 * Lines of all places in one file, in the order in which they came, and where those of each place
 * are: four hundred files a table would cost more than their rows.
 */
final class Spool implements AutoCloseable {
  private final Path file;
  private final SpoolIndex index;
  private final FileChannel whole;

  private Spool(Path file, SpoolIndex index) throws IOException {
    this.file = file;
    this.index = index;
    this.whole = FileChannel.open(file);
  }

  /**
   * @param index as {@link SpoolWriter#finish} gave it
   */
  static Spool of(Path file, SpoolIndex index) throws IOException {
    return new Spool(file, index);
  }

  /** A spool of an earlier night; empty where its files are not, whole, what was written then. */
  static Optional<Spool> find(Path file, Path index) throws IOException {
    if (!Files.isRegularFile(file) || !Files.isRegularFile(index)) {
      return Optional.empty();
    }
    try {
      Optional<SpoolIndex> known = SpoolIndex.read(index);
      if (known.isPresent()) {
        Spool spool = new Spool(file, known.get());
        if (spool.isWhole()) {
          return Optional.of(spool);
        }
        spool.close();
      }
    } catch (IOException e) {
      // what cannot be read is made again
    }
    return Optional.empty();
  }

  /** Whether the lines of every place are those that the index says. */
  private boolean isWhole() throws IOException {
    // in the order of the file, mostly
    for (String code : new TreeMap<>(index.places()).keySet()) {
      Sha256 sha256 = new Sha256();
      try {
        rows(code).writeTo(into(sha256));
      } catch (IOException e) {
        close();
        throw e;
      }
      if (!sha256.hex().equals(sha256(code))) {
        return false;
      }
    }
    return true;
  }

  private static OutputStream into(Sha256 sha256) {
    return new OutputStream() {
      @Override
      public void write(int b) {
        sha256.add(new byte[] {(byte) b}, 0, 1);
      }

      @Override
      public void write(byte[] bytes, int offset, int length) {
        sha256.add(bytes, offset, length);
      }
    };
  }

  /** The lines of a place, each with its end; none for a place without lines. */
  Rows rows(String code) {
    return to -> {
      ByteBuffer buffer = ByteBuffer.allocate(1 << 16);
      for (SpoolIndex.Stretch stretch : index.of(code).stretches()) {
        copy(stretch, buffer, to);
      }
    };
  }

  /** How many lines a place has. */
  long count(String code) {
    return index.of(code).rows();
  }

  /** Of the lines of a place; empty where it has none. */
  String sha256(String code) {
    return index.of(code).sha256();
  }

  /** Words that belong to the lines of a place. */
  String note(String code) {
    return index.of(code).note();
  }

  private void copy(SpoolIndex.Stretch stretch, ByteBuffer buffer, OutputStream to)
      throws IOException {
    long at = stretch.from();
    while (at < stretch.to()) {
      buffer.clear().limit((int) Math.min(buffer.capacity(), stretch.to() - at));
      int read = whole.read(buffer, at);
      if (read < 0) {
        throw new IOException(file + " ends early, at " + at);
      }
      to.write(buffer.array(), 0, read);
      at += read;
    }
  }

  @Override
  public void close() throws IOException {
    whole.close();
  }
}
