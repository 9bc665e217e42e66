package org.totalplace.count;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.totalplace.sql.SqlEngine;
import org.totalplace.store.AtOnce;
import org.totalplace.store.Folders;
import org.totalplace.store.Store;

/**
 * Makes parts in this process, several at the same time, the largest first: two parts by a core
 * each take less than one after the other by both.
 */
record PartsHere(LineCount lines) implements PartMaker {
  /** Of the engine's memory, for each part. */
  private static final long LEAST_MEGABYTES = 1000;

  private record Missing(String key, Part part, long bytes) {}

  @Override
  public void make(SortedMap<String, Part> missing, Store store, Path work) throws IOException {
    int lanes = Math.min(missing.size(), lanes(lines.engine()));
    LineCount each = lines.with(lines.engine().share(lanes));
    List<Missing> parts =
        missing.entrySet().stream()
            .map(part -> new Missing(part.getKey(), part.getValue(), bytes(part.getValue())))
            .sorted(Comparator.comparingLong(Missing::bytes).reversed().thenComparing(Missing::key))
            .toList();
    try {
      new AtOnce(lanes).map(parts, part -> make(each, part, store, work.resolve(part.key())));
    } finally {
      Folders.delete(work);
    }
  }

  static int lanes(SqlEngine engine) {
    return (int) Math.max(1, Math.min(engine.threads(), engine.megabytes() / LEAST_MEGABYTES));
  }

  private static Void make(LineCount lines, Missing missing, Store store, Path work)
      throws IOException {
    try (Store.Unfinished building = store.begin(missing.key())) {
      Folders.make(building.path());
      lines.run(missing.part(), building.path(), Folders.make(work));
      // a part that is there is believed, so a power cut must not leave its name without its bytes
      Folders.settle(building.path());
      building.publish();
    } finally {
      Folders.delete(work);
    }
    return null;
  }

  /** Of all readings of its sources. */
  private long bytes(Part part) {
    return part.sources().stream()
        .map(source -> lines.workspace().normalised().resolve(source))
        .filter(Files::exists)
        .mapToLong(PartsHere::bytes)
        .sum();
  }

  private static long bytes(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.mapToLong(file -> file.toFile().length()).sum();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot list " + folder, e);
    }
  }
}
