package org.totalplace.publish;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** Works at the same time, none of which needs another. */
final class Beside {
  private Beside() {}

  /**
   * @return what all give, in their order
   * @throws IOException of the first in this order that failed
   */
  static List<String> all(List<Callable<List<String>>> works) throws IOException {
    List<FutureTask<List<String>>> tasks = new ArrayList<>();
    works.forEach(work -> tasks.add(new FutureTask<>(work)));
    List<Thread> threads = tasks.stream().skip(1).map(task -> new Thread(task, "beside")).toList();
    threads.forEach(Thread::start);
    try {
      tasks.get(0).run();
      List<String> given = new ArrayList<>();
      for (FutureTask<List<String>> task : tasks) {
        given.addAll(get(task));
      }
      return given;
    } finally {
      // ends a process that is still at work
      threads.forEach(Thread::interrupt);
      for (Thread thread : threads) {
        join(thread);
      }
    }
  }

  private static List<String> get(FutureTask<List<String>> work) throws IOException {
    try {
      return work.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("Interrupted while a release was written");
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException failure) {
        throw failure;
      }
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      throw new IllegalStateException(e.getCause());
    }
  }

  private static void join(Thread thread) throws IOException {
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("Interrupted while a release was written");
    }
  }
}
