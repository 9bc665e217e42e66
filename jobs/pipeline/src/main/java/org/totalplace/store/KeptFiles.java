package org.totalplace.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Files that were written before, under a key of what they are made from, so that what did not
 * change is not written again. They are links to files of releases, which nobody changes.
 *
 * @param folder of the kept files; nothing is kept where there is none
 */
public record KeptFiles(Optional<Path> folder) {
  /**
   * Puts the kept file of that key into a release.
   *
   * @param name without ending
   * @param endings that the file may have
   * @return its ending; empty where none is kept, or there are no links
   */
  public Optional<String> use(String name, String key, List<String> endings, Path into)
      throws IOException {
    for (String ending : endings) {
      Path kept = folder.map(f -> f.resolve(name).resolve(key + ending)).orElse(null);
      if (kept != null && Files.exists(kept) && link(kept, into.resolve(name + ending))) {
        return Optional.of(ending);
      }
    }
    return Optional.empty();
  }

  /** Keeps a file that was written, in place of the one of the same name before it. */
  public void keep(String name, String key, String ending, Path file) throws IOException {
    if (folder.isEmpty()) {
      return;
    }
    // after a power cut the link must not be there without the bytes
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
    Path place = Folders.make(folder.get().resolve(name));
    try (Stream<Path> before = Files.list(place)) {
      for (Path old : before.toList()) {
        Files.delete(old);
      }
    }
    link(file, place.resolve(key + ending));
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
