package org.totalplace.cluster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Consumer;
import org.totalplace.cluster.task.Outcome;
import org.totalplace.nightly.job.SharedWork;
import org.totalplace.nightly.job.Work;

/**
 * Shared work that is done by tasks of a cluster. What is to do is known by the work folder, as
 * ever.
 *
 * @param here the same work of this machine, which says what is to do
 * @param elsewhere does the units of a partition
 */
record SharedByTasks(SharedWork here, Elsewhere elsewhere, Landing landing) implements SharedWork {
  /** Has tasks do some units. */
  @FunctionalInterface
  interface Elsewhere {
    List<Outcome> run(List<String> keys) throws IOException;
  }

  /** Takes what tasks made. */
  @FunctionalInterface
  interface Landing {
    void take(Outcome outcome) throws IOException;
  }

  @Override
  public List<Work> toDo() {
    return here.toDo();
  }

  @Override
  public void doOne(String key) {
    doAll(List.of(key), ignored -> {});
  }

  @Override
  public void doAll(List<String> keys, Consumer<String> done) {
    try {
      for (Outcome outcome : elsewhere.run(keys)) {
        landing.take(outcome);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the store of the cluster cannot be used", e);
    }
    keys.forEach(done);
  }
}
