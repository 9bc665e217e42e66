package org.totalplace.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A store in a local folder. Unfinished objects are beside their place under a hidden name, and a
 * rename publishes them. A file replaces another in one rename; a folder needs two, and between
 * them neither can be read. If the run is killed, the old object, the new one or none is left, and
 * the next {@link #begin} clears the rest.
 */
public record LocalStore(Path root) implements Store {
  @Override
  public List<String> list(String folder) throws IOException {
    Path place = local(folder);
    if (!Files.isDirectory(place)) {
      return List.of();
    }
    try (Stream<Path> names = Files.list(place)) {
      return names
          .map(path -> path.getFileName().toString())
          .filter(name -> !name.startsWith("."))
          .sorted()
          .map(name -> folder.isEmpty() ? name : folder + "/" + name)
          .toList();
    }
  }

  @Override
  public boolean exists(String key) {
    return Files.exists(local(key));
  }

  @Override
  public Path local(String key) {
    return root.resolve(key);
  }

  @Override
  public Unfinished begin(String key) throws IOException {
    Path place = local(key);
    Files.createDirectories(place.getParent());
    Path path = hidden(place, ".tmp");
    Folders.delete(path);
    Folders.delete(hidden(place, ".old"));
    return new Beside(path, place);
  }

  /** Hides the object first, so that nobody reads a half-deleted one. */
  @Override
  public void delete(String key) throws IOException {
    Folders.delete(setAside(local(key)));
  }

  @Override
  public void point(String pointer, String key) throws IOException {
    Path link = local(pointer);
    Path next = hidden(link, ".new");
    Files.deleteIfExists(next);
    Files.createSymbolicLink(next, link.getParent().relativize(local(key)));
    Files.move(next, link, StandardCopyOption.ATOMIC_MOVE);
    Folders.settleNames(link.toAbsolutePath().getParent());
  }

  @Override
  public Optional<String> target(String pointer) throws IOException {
    Path link = local(pointer);
    if (!Files.isSymbolicLink(link)) {
      return Optional.empty();
    }
    Path place = link.resolveSibling(Files.readSymbolicLink(link)).normalize();
    return Optional.of(root.relativize(place).toString());
  }

  /** Hides an object by one rename; returns the path that is still to be removed. */
  private static Path setAside(Path place) throws IOException {
    Path old = hidden(place, ".old");
    Folders.delete(old);
    if (Files.exists(place, LinkOption.NOFOLLOW_LINKS)) {
      Files.move(place, old, StandardCopyOption.ATOMIC_MOVE);
    }
    return old;
  }

  private static Path hidden(Path place, String end) {
    return place.resolveSibling("." + place.getFileName() + end);
  }

  private record Beside(Path path, Path place) implements Unfinished {
    @Override
    public void publish() throws IOException {
      if (Files.isDirectory(path)) {
        Path old = setAside(place);
        Files.move(path, place, StandardCopyOption.ATOMIC_MOVE);
        Folders.delete(old);
        return;
      }
      try (FileChannel channel = FileChannel.open(path, StandardOpenOption.WRITE)) {
        channel.force(true);
      }
      Files.move(path, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    @Override
    public void close() throws IOException {
      Folders.delete(path);
    }
  }
}
