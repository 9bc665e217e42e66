package org.totalplace.cluster;

import java.util.concurrent.atomic.AtomicInteger;
import org.totalplace.cluster.store.HadoopStore;

/** Kills one executor, as a power cut would, once a folder of the store has its first object. */
final class ExecutorKiller implements AutoCloseable {
  private static final String EXECUTOR = "CoarseGrainedExecutorBackend";

  private final AtomicInteger killed = new AtomicInteger();
  private final Thread watch;

  private ExecutorKiller(HadoopStore store, String folder) {
    this.watch = new Thread(() -> watch(store, folder), "killer");
    watch.setDaemon(true);
    watch.start();
  }

  static ExecutorKiller onceThereIs(HadoopStore store, String folder) {
    return new ExecutorKiller(store, folder);
  }

  int killed() {
    return killed.get();
  }

  private void watch(HadoopStore store, String folder) {
    try {
      while (store.list(folder).isEmpty()) {
        Thread.sleep(20);
      }
      ProcessHandle.current()
          .descendants()
          .filter(process -> process.info().commandLine().orElse("").contains(EXECUTOR))
          .findFirst()
          .ifPresent(
              process -> {
                if (process.destroyForcibly()) {
                  killed.incrementAndGet();
                }
              });
    } catch (Exception e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    watch.interrupt();
  }
}
