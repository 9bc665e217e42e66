package org.totalplace.cluster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.totalplace.cluster.store.Seen;

/**
 * Which objects of the store the work folder has, as they were when they were put or fetched: an
 * object that the store lists otherwise was made by another run, and is fetched. A line for each,
 * the last one counts. Thread safe.
 */
final class StoreIndex {
  private final Path file;
  private final Map<String, Seen> known = new HashMap<>();

  private StoreIndex(Path file) {
    this.file = file;
  }

  static StoreIndex open(Path file) throws IOException {
    StoreIndex index = new StoreIndex(file);
    Files.createDirectories(file.getParent());
    if (Files.exists(file)) {
      for (String line : Files.readAllLines(file)) {
        String[] fields = line.split(" ", 3);
        // a killed run may leave half a line
        if (fields.length == 3 && fields[0].matches("\\d+") && fields[1].matches("\\d+")) {
          index.known.put(
              fields[2], new Seen(Long.parseLong(fields[0]), Long.parseLong(fields[1])));
        }
      }
    }
    index.rewrite();
    return index;
  }

  private void rewrite() throws IOException {
    StringBuilder lines = new StringBuilder();
    known.forEach((object, seen) -> lines.append(line(object, seen)));
    Path next = file.resolveSibling("." + file.getFileName() + ".tmp");
    Files.writeString(next, lines);
    Files.move(next, file, java.nio.file.StandardCopyOption.ATOMIC_MOVE);
  }

  synchronized Optional<Seen> find(String object) {
    return Optional.ofNullable(known.get(object));
  }

  synchronized void add(String object, Seen seen) throws IOException {
    known.put(object, seen);
    Files.writeString(
        file, line(object, seen), StandardOpenOption.APPEND, StandardOpenOption.CREATE);
  }

  private static String line(String object, Seen seen) {
    return seen.bytes() + " " + seen.modified() + " " + object + "\n";
  }
}
