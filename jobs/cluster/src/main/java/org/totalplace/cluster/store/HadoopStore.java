package org.totalplace.cluster.store;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import org.totalplace.store.Folders;
import org.totalplace.store.Store;

/**
 * A store on a Hadoop file system, for many machines. A folder is one packed object, because a file
 * there costs tens of milliseconds however small it is; a pointer is a small file that names its
 * target. Who reads gets a copy in a folder of this machine. Whoever commits last wins, so two that
 * make the same bytes, as a task that is tried again does, do no harm.
 *
 * @param scratch a folder of this machine for copies and for what is unfinished
 */
public record HadoopStore(SharedFiles files, Path scratch) implements Store {
  @Override
  public List<String> list(String folder) throws IOException {
    TreeSet<String> names = new TreeSet<>();
    int length = folder.isEmpty() ? 0 : folder.length() + 1;
    for (String file : files.list(folder).keySet()) {
      String name = file.substring(length).replaceFirst("/.*", "");
      if (!name.startsWith(".") && !isHidden(file)) {
        names.add(folder + (folder.isEmpty() ? "" : "/") + key(name));
      }
    }
    return List.copyOf(names);
  }

  /** A file that is being written, or that a killed task left. */
  public static boolean isHidden(String file) {
    return file.substring(file.lastIndexOf('/') + 1).startsWith(".");
  }

  private static String key(String file) {
    return file.endsWith(Packed.END)
        ? file.substring(0, file.length() - Packed.END.length())
        : file;
  }

  @Override
  public boolean exists(String key) {
    try {
      return files.find(key + Packed.END).isPresent() || files.find(key).isPresent();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot look for " + key + " in " + files, e);
    }
  }

  /** A copy of the object as it is now. */
  @Override
  public Path local(String key) {
    Path copy = scratch.resolve("copy").resolve(key);
    try {
      Folders.delete(copy);
      if (files.find(key + Packed.END).isPresent()) {
        fetch(key, copy);
      } else if (files.find(key).isPresent()) {
        files.get(key, copy);
      }
      return copy;
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot copy " + key + " from " + files, e);
    }
  }

  /** Unpacks a folder of the store into one of this machine. */
  public void fetch(String key, Path into) throws IOException {
    try (InputStream in = files.open(key + Packed.END)) {
      Packed.unpack(in, into);
    }
  }

  /** The same without the lines of a reading. */
  public void fetchWithoutLines(String key, Path into) throws IOException {
    try (InputStream in = files.open(key + Packed.END)) {
      Packed.unpackWithoutLines(in, into);
    }
  }

  /** Puts a packed folder under its key. */
  public Seen putPacked(Path packed, String key) throws IOException {
    return files.put(packed, key + Packed.END);
  }

  @Override
  public Unfinished begin(String key) throws IOException {
    Path path = scratch.resolve("unfinished-" + UUID.randomUUID());
    Files.createDirectories(scratch);
    return new Begun(this, path, key);
  }

  @Override
  public void delete(String key) throws IOException {
    files.delete(key + Packed.END);
    files.delete(key);
  }

  /** One small file, written last: a reader follows the old target or the new one. */
  @Override
  public void point(String pointer, String key) throws IOException {
    files.putText(key + "\n", pointer);
  }

  @Override
  public Optional<String> target(String pointer) throws IOException {
    return files.text(pointer).map(String::strip);
  }

  private record Begun(HadoopStore store, Path path, String key) implements Unfinished {
    @Override
    public void publish() throws IOException {
      if (!Files.isDirectory(path)) {
        store.files.put(path, key);
        return;
      }
      Path packed = path.resolveSibling(path.getFileName() + Packed.END);
      try {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(packed))) {
          Packed.pack(path, name -> true, out);
        }
        store.putPacked(packed, key);
      } finally {
        Files.deleteIfExists(packed);
      }
    }

    @Override
    public void close() throws IOException {
      Folders.delete(path);
    }
  }
}
