package org.totalplace.publish;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** Two works at the same time, of which one waits for another process. */
final class Beside {
  private Beside() {}

  /**
   * @return what both give, in their order
   * @throws IOException of the work that failed, of the second if both did
   */
  static List<String> both(Callable<List<String>> process, Callable<List<String>> ours)
      throws IOException {
    FutureTask<List<String>> first = new FutureTask<>(process);
    Thread beside = new Thread(first, "beside");
    beside.start();
    try {
      FutureTask<List<String>> second = new FutureTask<>(ours);
      second.run();
      List<String> given = new ArrayList<>();
      List<String> last = get(second);
      given.addAll(get(first));
      given.addAll(last);
      return given;
    } finally {
      // ends the process, if it is still at work
      beside.interrupt();
      join(beside);
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
