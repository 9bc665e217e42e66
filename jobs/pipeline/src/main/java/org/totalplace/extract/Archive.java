package org.totalplace.extract;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.TreeSet;
import org.totalplace.model.Sha256;
import org.totalplace.model.Workspace;

/**
 * Raw bytes by their SHA-256. A file is archived whole or not at all: it is written under a
 * temporary name, forced to disk and renamed. The hash is that of the bytes written. The lock of
 * the output folder allows one run at a time, so leftovers of a killed run are overwritten.
 */
public final class Archive {
  private static final int BUFFER = 1 << 17;

  private final Workspace workspace;
  private final Set<Path> unsettled = new TreeSet<>();

  public Archive(Workspace workspace) {
    this.workspace = workspace;
  }

  /** Identity of archived bytes. */
  public record Entry(String sha256, long bytes) {}

  /**
   * Ensures that the archive has the bytes of this file. Reads the file once if they are known, and
   * twice if they are new; the hash is then that of the bytes that were copied. Thread safe.
   *
   * @throws IOException when the file cannot be read
   * @throws UncheckedIOException when the archive cannot be written
   */
  public Entry keep(Path file) throws IOException {
    Entry seen = hash(file);
    return has(seen) ? seen : copy(file);
  }

  /**
   * Takes over a file that was written and hashed already, on the same disk.
   *
   * @throws UncheckedIOException when the archive cannot be written
   */
  public void adopt(Path file, Entry entry) {
    try {
      if (has(entry)) {
        Files.delete(file);
      } else {
        place(file, workspace.archivedFile(entry.sha256()));
      }
    } catch (IOException e) {
      throw unwritable(file, e);
    }
  }

  /**
   * Forces the names of new files to disk, so that a manifest written after this never names a file
   * that a power loss removed.
   */
  public void settle() {
    for (Path folder : unsettled) {
      try (FileChannel names = FileChannel.open(folder, StandardOpenOption.READ)) {
        force(names, folder);
      } catch (IOException e) {
        throw unwritable(folder, e);
      }
    }
    unsettled.clear();
  }

  /**
   * Whether the archive has these bytes. A copy that was cut short has another length and is made
   * again.
   */
  public boolean has(Entry entry) throws IOException {
    Path kept = workspace.archivedFile(entry.sha256());
    return Files.isRegularFile(kept) && Files.size(kept) == entry.bytes();
  }

  private static Entry hash(Path file) throws IOException {
    Sha256 sha256 = new Sha256();
    byte[] buffer = new byte[BUFFER];
    long bytes = 0;
    try (InputStream in = Files.newInputStream(file)) {
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        sha256.add(buffer, 0, n);
        bytes += n;
      }
    }
    return new Entry(sha256.hex(), bytes);
  }

  /** One at a time, under the same temporary name. */
  private synchronized Entry copy(Path file) throws IOException {
    Path temporary = temporary();
    try (InputStream in = Files.newInputStream(file)) {
      Entry entry = write(in, temporary);
      Path kept = workspace.archivedFile(entry.sha256());
      place(temporary, kept);
      return entry;
    } finally {
      Files.deleteIfExists(temporary);
    }
  }

  private static Entry write(InputStream in, Path temporary) throws IOException {
    Sha256 sha256 = new Sha256();
    byte[] buffer = new byte[BUFFER];
    long bytes = 0;
    try (FileChannel out = open(temporary)) {
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        sha256.add(buffer, 0, n);
        bytes += n;
        writeFully(out, ByteBuffer.wrap(buffer, 0, n), temporary);
      }
      force(out, temporary);
    }
    return new Entry(sha256.hex(), bytes);
  }

  private Path temporary() {
    Path folder = workspace.extracted().resolve("files");
    try {
      Files.createDirectories(folder);
      return folder.resolve(".arriving");
    } catch (IOException e) {
      throw unwritable(folder, e);
    }
  }

  private static FileChannel open(Path file) {
    try {
      return FileChannel.open(
          file,
          StandardOpenOption.WRITE,
          StandardOpenOption.CREATE,
          StandardOpenOption.TRUNCATE_EXISTING);
    } catch (IOException e) {
      throw unwritable(file, e);
    }
  }

  private static void writeFully(FileChannel out, ByteBuffer bytes, Path file) {
    try {
      while (bytes.hasRemaining()) {
        out.write(bytes);
      }
    } catch (IOException e) {
      throw unwritable(file, e);
    }
  }

  private static void force(FileChannel out, Path file) {
    try {
      out.force(true);
    } catch (IOException e) {
      throw unwritable(file, e);
    }
  }

  private void place(Path temporary, Path kept) {
    try {
      Files.createDirectories(kept.getParent());
      Files.move(temporary, kept, StandardCopyOption.ATOMIC_MOVE);
      unsettled.add(kept.getParent());
    } catch (IOException e) {
      throw unwritable(kept, e);
    }
  }

  private static UncheckedIOException unwritable(Path file, IOException e) {
    return new UncheckedIOException("Cannot write into the archive at " + file + ": " + e, e);
  }
}
