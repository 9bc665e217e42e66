package org.totalplace.cluster.store;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FileContext;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocalFileSystem;
import org.apache.hadoop.fs.LocatedFileStatus;
import org.apache.hadoop.fs.Options.Rename;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RemoteIterator;

/**
 * Files below one folder of a Hadoop file system, by name. A file appears whole, in place of the
 * one before: it is written under a hidden name and renamed, or, in an object store, where a rename
 * copies, it is written under its name, which shows it only once it is closed. Thread safe.
 */
public final class SharedFiles {
  private static final Set<String> SHOWN_ONCE_CLOSED = Set.of("s3a");
  private static final String DISK = "file";
  private static final int BUFFER = 1 << 17;

  private final Path root;
  private final FileSystem files;
  private final Optional<FileContext> renames;

  private SharedFiles(Path root, FileSystem files, Optional<FileContext> renames) {
    this.root = root;
    this.files = files;
    this.renames = renames;
  }

  /**
   * @param settings of the file system, by the names that Hadoop gives them
   */
  public static SharedFiles open(URI root, Map<String, String> settings) throws IOException {
    Configuration configuration = new Configuration();
    configuration.setIfUnset("fs.s3a.create.performance", "true");
    settings.forEach(configuration::set);
    Path folder = new Path(root);
    FileSystem files = folder.getFileSystem(configuration);
    if (root.getScheme().equals(DISK)) {
      // without the files of checksums that Hadoop lays beside
      return new SharedFiles(
          folder, ((LocalFileSystem) files).getRawFileSystem(), Optional.empty());
    }
    return new SharedFiles(
        folder,
        files,
        SHOWN_ONCE_CLOSED.contains(root.getScheme())
            ? Optional.empty()
            : Optional.of(FileContext.getFileContext(root, configuration)));
  }

  /** Writes a file whole or not at all. */
  public Seen put(java.nio.file.Path file, String name) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return put(in, name);
    }
  }

  /** Writes a text whole or not at all. */
  public void putText(String text, String name) throws IOException {
    put(new java.io.ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), name);
  }

  private Seen put(InputStream in, String name) throws IOException {
    Path place = place(name);
    if (renames.isEmpty() && !isDisk()) {
      write(in, place);
    } else {
      Path hidden =
          new Path(place.getParent(), "." + place.getName() + "." + UUID.randomUUID() + ".tmp");
      try {
        write(in, hidden);
        rename(hidden, place);
      } catch (IOException e) {
        files.delete(hidden, false);
        throw e;
      }
    }
    return seen(files.getFileStatus(place));
  }

  /** In one step, in which Hadoop's own rename on a disk deletes the old file first. */
  private void rename(Path hidden, Path place) throws IOException {
    if (isDisk()) {
      Files.move(onDisk(hidden), onDisk(place), StandardCopyOption.ATOMIC_MOVE);
    } else {
      renames.orElseThrow().rename(hidden, place, Rename.OVERWRITE);
    }
  }

  private boolean isDisk() {
    return files.getUri().getScheme().equals(DISK);
  }

  private static java.nio.file.Path onDisk(Path path) {
    return java.nio.file.Path.of(path.toUri().getPath());
  }

  /** A stream that is closed after a failure would show half a file. */
  private void write(InputStream in, Path place) throws IOException {
    FSDataOutputStream out = files.create(place, true);
    try {
      in.transferTo(out);
    } catch (IOException | RuntimeException e) {
      if (out.hasCapability("fs.capability.outputstream.abortable")) {
        out.abort();
      }
      out.close();
      throw e;
    }
    out.close();
  }

  /** Copies a file into one of this machine, whole or not at all. */
  public void get(String name, java.nio.file.Path file) throws IOException {
    Files.createDirectories(file.getParent());
    java.nio.file.Path hidden =
        file.resolveSibling("." + file.getFileName() + "." + UUID.randomUUID() + ".tmp");
    try (InputStream in = open(name)) {
      Files.copy(in, hidden);
      Files.move(hidden, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(hidden);
    }
  }

  public InputStream open(String name) throws IOException {
    return files.open(place(name), BUFFER);
  }

  public Optional<String> text(String name) throws IOException {
    if (find(name).isEmpty()) {
      return Optional.empty();
    }
    try (InputStream in = open(name)) {
      return Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  public Optional<Seen> find(String name) throws IOException {
    try {
      FileStatus status = files.getFileStatus(place(name));
      return status.isFile() ? Optional.of(seen(status)) : Optional.empty();
    } catch (FileNotFoundException e) {
      return Optional.empty();
    }
  }

  /** Every file below a folder, by name; empty where there is none. Hidden ones are in it too. */
  public Map<String, Seen> list(String folder) throws IOException {
    Map<String, Seen> found = new TreeMap<>();
    String above = files.makeQualified(root).toUri().getPath();
    try {
      RemoteIterator<LocatedFileStatus> all = files.listFiles(place(folder), true);
      while (all.hasNext()) {
        LocatedFileStatus file = all.next();
        String path = file.getPath().toUri().getPath();
        found.put(path.substring(above.length()).replaceFirst("^/+", ""), seen(file));
      }
    } catch (FileNotFoundException e) {
      return Map.of();
    }
    return found;
  }

  /** Removes a file, or a folder and all below it, if it exists. */
  public void delete(String name) throws IOException {
    files.delete(place(name), true);
  }

  private Path place(String name) {
    return name.isEmpty() ? root : new Path(root, name);
  }

  private static Seen seen(FileStatus status) {
    return new Seen(status.getLen(), status.getModificationTime());
  }

  @Override
  public String toString() {
    return root.toString();
  }
}
