package org.totalplace.csv;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.totalplace.model.FileHashes;
import org.totalplace.model.Sha256;
import org.totalplace.store.Folders;

/**
 * Files that were written before, under a key of what they are made from, so that what did not
 * change is not written again. They are links to files of releases, and each has the SHA-256 of its
 * bytes in its name: one that somebody has changed since is not used.
 *
 * @param folder of the kept files; nothing is kept where there is none
 */
public record KeptFiles(Optional<Path> folder) {
  /**
   * Puts the kept file of that key into a release.
   *
   * @param name without ending
   * @param endings that the file may have
   * @param into hashes of the release, which learn the file's
   * @return its ending; empty where none is kept, or there are no links
   */
  public Optional<String> use(String name, String key, List<String> endings, FileHashes into)
      throws IOException {
    for (Path kept : before(name)) {
      for (String ending : endings) {
        if (isWhole(kept, key, ending) && link(kept, into.folder().resolve(name + ending))) {
          into.learn(name + ending, sha256(kept, key));
          return Optional.of(ending);
        }
      }
    }
    return Optional.empty();
  }

  private List<Path> before(String name) throws IOException {
    Path place = folder.map(all -> all.resolve(name)).orElse(null);
    if (place == null || !Files.isDirectory(place)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(place)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private static boolean isWhole(Path file, String key, String ending) {
    String name = file.getFileName().toString();
    return name.startsWith(key + "-") && name.equals(key + "-" + Sha256.of(file) + ending);
  }

  private static String sha256(Path kept, String key) {
    return kept.getFileName().toString().substring(key.length() + 1).substring(0, 64);
  }

  /**
   * Keeps a file that was written, in place of the one of the same name before it.
   *
   * @param release hashes of the release that it was written into
   */
  public void keep(String name, String key, String ending, FileHashes release) throws IOException {
    if (folder.isEmpty()) {
      return;
    }
    Path file = release.folder().resolve(name + ending);
    // after a power cut the link must not be there without the bytes
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
    Path place = Folders.make(folder.get().resolve(name));
    for (Path old : before(name)) {
      Files.delete(old);
    }
    link(file, place.resolve(key + "-" + release.of(name + ending) + ending));
  }

  /** Forgets the files of all other names. */
  public void keepOnly(Set<String> names) throws IOException {
    if (folder.isEmpty() || !Files.isDirectory(folder.get())) {
      return;
    }
    List<Path> all;
    try (Stream<Path> walk = Files.walk(folder.get())) {
      all = walk.filter(path -> !Files.isDirectory(path)).toList();
    }
    for (Path file : all) {
      Path name = folder.get().relativize(file.getParent());
      if (!names.contains(name.toString().replace('\\', '/'))) {
        Files.delete(file);
      }
    }
  }

  private static boolean link(Path from, Path to) throws IOException {
    try {
      Files.createLink(to, from);
      return true;
    } catch (UnsupportedOperationException | FileSystemException e) {
      return false;
    }
  }
}
