package org.totalplace.cluster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Does many things at the same time that mostly wait, such as reading small files of a store.
 *
 * @param threads at most at the same time
 */
record AtOnce(int threads) {
  /** Work on one unit. */
  @FunctionalInterface
  interface Work<T, R> {
    R on(T unit) throws IOException;
  }

  /** Results in the order of the units; the first failure is thrown once all have ended. */
  <T, R> List<R> map(Collection<T> units, Work<T, R> work) {
    ExecutorService pool = Executors.newFixedThreadPool(threads, AtOnce::daemon);
    try {
      List<Future<R>> futures = new ArrayList<>();
      units.forEach(unit -> futures.add(pool.submit(() -> work.on(unit))));
      List<R> results = new ArrayList<>();
      for (Future<R> future : futures) {
        results.add(future.get());
      }
      return results;
    } catch (ExecutionException e) {
      throw failure(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("told to end while the cluster was at work", e);
    } finally {
      pool.shutdownNow();
    }
  }

  private static RuntimeException failure(Throwable cause) {
    if (cause instanceof IOException) {
      return new UncheckedIOException((IOException) cause);
    }
    if (cause instanceof Error) {
      throw (Error) cause;
    }
    return cause instanceof RuntimeException
        ? (RuntimeException) cause
        : new IllegalStateException(cause);
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "store");
    thread.setDaemon(true);
    return thread;
  }
}
