package org.totalplace.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The storage of a run's outputs. An object is a file or a folder of files, known by its key, such
 * as {@code 2-normalised/barnet/0123456789abcdef}, and can be read only once it is published. One
 * run at a time writes, under its lock; any number of readers may read meanwhile.
 */
public interface Store {
  /** Keys directly below a folder, sorted; empty where there is none. */
  List<String> list(String folder) throws IOException;

  boolean exists(String key);

  /** The local path of a published object; it need not exist. */
  Path local(String key);

  /** A new object, invisible to readers until {@link Unfinished#publish()}. */
  Unfinished begin(String key) throws IOException;

  /** Removes an object, if it exists. */
  void delete(String key) throws IOException;

  /** Points a pointer at an object in one step: readers see the old target or the new one. */
  void point(String pointer, String key) throws IOException;

  /** The key that a pointer points at; empty if there is no such pointer. */
  Optional<String> target(String pointer) throws IOException;

  /** An object while it is being written; discarded if closed before it is published. */
  interface Unfinished extends AutoCloseable {
    /** Where to write; the caller makes a file or a folder of this name. */
    Path path();

    /** Publishes the object under its key, in place of the one before. */
    void publish() throws IOException;

    @Override
    void close() throws IOException;
  }
}
