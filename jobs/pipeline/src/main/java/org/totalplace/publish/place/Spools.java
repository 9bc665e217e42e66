package org.totalplace.publish.place;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.totalplace.store.Folders;
import org.totalplace.store.UnfinishedFile;

/**
 * Spools that are closed together. One that an earlier night made of the same is used again; of
 * each name only the last one is kept.
 */
final class Spools implements AutoCloseable {
  /** What fills a spool. */
  @FunctionalInterface
  interface Lines {
    void writeTo(SpoolWriter spool);
  }

  private final List<Spool> all = new ArrayList<>();
  private final Set<String> names = new HashSet<>();
  private final Optional<Path> kept;
  private final Path work;

  /**
   * @param kept folder of the kept ones; none is kept where there is none
   * @param work folder for the others
   */
  Spools(Optional<Path> kept, Path work) {
    this.kept = kept;
    this.work = work;
  }

  /**
   * @param name of the spool, as a file
   * @param key of what its lines are made from; a spool without key is not kept
   */
  Spool of(String name, Optional<String> key, Lines lines) throws IOException {
    Spool spool;
    if (kept.isEmpty() || key.isEmpty()) {
      Path file = work.resolve(name);
      spool = Spool.of(file, write(file, lines));
    } else {
      names.add(name);
      spool = kept(kept.get().resolve(name), key.get(), lines);
    }
    all.add(spool);
    return spool;
  }

  private static Spool kept(Path place, String key, Lines lines) throws IOException {
    Path file = place.resolve(key);
    Path index = place.resolve(key + ".index");
    Optional<Spool> before = Spool.find(file, index);
    if (before.isPresent()) {
      return before.get();
    }
    Folders.delete(place);
    UnfinishedFile rows = UnfinishedFile.of(file);
    SpoolIndex written = write(rows.unfinished(), lines);
    rows.finish();
    UnfinishedFile text = UnfinishedFile.of(index);
    Files.writeString(text.unfinished(), written.text());
    text.finish();
    return Spool.of(file, written);
  }

  private static SpoolIndex write(Path file, Lines lines) throws IOException {
    try (SpoolWriter spool = new SpoolWriter(file)) {
      lines.writeTo(spool);
      return spool.finish();
    }
  }

  /** Deletes what is kept under names that nobody asked for. */
  void forgetOthers() throws IOException {
    if (kept.isEmpty() || !Files.isDirectory(kept.get())) {
      return;
    }
    List<Path> others;
    try (Stream<Path> there = Files.list(kept.get())) {
      others = there.filter(path -> !names.contains(path.getFileName().toString())).toList();
    }
    for (Path other : others) {
      Folders.delete(other);
    }
  }

  @Override
  public void close() throws IOException {
    for (Spool spool : all) {
      spool.close();
    }
  }
}
