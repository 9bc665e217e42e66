package org.totalplace.store;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * Does things at the same time, none of which needs another.
 *
 * @param threads at most at the same time
 */
public record AtOnce(int threads) {
  /** Work on one unit. */
  @FunctionalInterface
  public interface Work<T, R> {
    R on(T unit) throws IOException;
  }

  /** As many at the same time as this machine has cores. */
  public static AtOnce byCores() {
    return new AtOnce(Runtime.getRuntime().availableProcessors());
  }

  /** As {@link #map}, for those who pass on no {@code IOException}. */
  public <T, R> List<R> each(Collection<T> units, Work<T, R> work) {
    try {
      return map(units, work);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Results in the order of the units. Where one fails, the others are told to end.
   *
   * @throws IOException of the first unit in this order that failed
   */
  public <T, R> List<R> map(Collection<T> units, Work<T, R> work) throws IOException {
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
      throw interrupted();
    } finally {
      end(pool);
    }
  }

  /** Interrupts what is still at work, which gets a minute to let go of its files. */
  private static void end(ExecutorService pool) throws IOException {
    pool.shutdownNow();
    try {
      pool.awaitTermination(1, TimeUnit.MINUTES);
    } catch (InterruptedException e) {
      throw interrupted();
    }
  }

  private static InterruptedIOException interrupted() {
    Thread.currentThread().interrupt();
    return new InterruptedIOException("told to end while several things were at work");
  }

  private static IOException failure(Throwable cause) {
    if (cause instanceof Error failure) {
      throw failure;
    }
    if (cause instanceof RuntimeException failure) {
      throw failure;
    }
    return cause instanceof IOException failure ? failure : new IOException(cause);
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "at once");
    thread.setDaemon(true);
    return thread;
  }
}
