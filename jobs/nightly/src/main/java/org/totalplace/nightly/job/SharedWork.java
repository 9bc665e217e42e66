package org.totalplace.nightly.job;

import java.util.List;
import java.util.function.Consumer;

/** A stage's units of work, which are shared among the cores of this machine or of others. */
public interface SharedWork {
  /** Only the units that are not done yet. */
  List<Work> toDo();

  /** Does one unit; if it fails, that is recorded and the others continue. */
  void doOne(String key);

  /**
   * Does the units of a partition, here one after the other.
   *
   * @param done is told each key once its unit is done or has failed
   */
  default void doAll(List<String> keys, Consumer<String> done) {
    for (String key : keys) {
      doOne(key);
      done.accept(key);
    }
  }
}
