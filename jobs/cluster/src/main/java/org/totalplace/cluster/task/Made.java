package org.totalplace.cluster.task;

import java.io.Serializable;
import java.util.Optional;
import org.totalplace.cluster.store.Seen;

/**
 * An object that a task has put into the store.
 *
 * @param key its key, a folder of the workspace
 * @param seen as the store lists it
 * @param packed its bytes, where they are few; otherwise null, and the store has them
 */
public record Made(String key, Seen seen, byte[] packed) implements Serializable {
  /** What is sent back with the result, and so need not be read from the store again. */
  static final long FEW_BYTES = 512 << 10;

  public Optional<byte[]> found() {
    return Optional.ofNullable(packed);
  }
}
