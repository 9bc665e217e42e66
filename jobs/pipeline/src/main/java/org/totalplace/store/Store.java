package org.totalplace.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Where a run keeps what it makes. An object, a file or a folder of files, is known by its key,
 * such as {@code 2-normalised/barnet/0123456789abcdef}, and can be read only once it is published.
 * One run at a time writes (its lock sees to that); any number of readers may read meanwhile.
 */
public interface Store {
  /** Keys directly below a folder, sorted; empty where there is none. */
  List<String> list(String folder) throws IOException;

  boolean exists(String key);

  /** Where the published object can be read as local files; nothing need be there. */
  Path local(String key);

  /** A new object, seen by no reader until {@link Unfinished#publish()}. */
  Unfinished begin(String key) throws IOException;

  /** Removes an object; nothing happens where there is none. */
  void delete(String key) throws IOException;

  /** Makes a pointer name an object, in one step: readers see the old target or the new one. */
  void point(String pointer, String key) throws IOException;

  /** The key that a pointer names; empty where there is no such pointer. */
  Optional<String> target(String pointer) throws IOException;

  /** An object while it is being written. Closed without being published, it is discarded. */
  interface Unfinished extends AutoCloseable {
    /** Where to write: a file or a folder of this name is made by the caller. */
    Path path();

    /** Gives the object its key, in the place of what had it before. */
    void publish() throws IOException;

    @Override
    void close() throws IOException;
  }
}
