package org.totalplace.store;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/** Makes and deletes folders of this machine, and forces them to disk. */
public final class Folders {
  /** Disks take many small requests together; one after the other they take ten times as long. */
  private static final int AT_A_TIME = 16;

  private Folders() {}

  /** The folder, made with its parents if it is missing. */
  public static Path make(Path folder) throws IOException {
    return Files.createDirectories(folder);
  }

  /** Deletes a folder and everything in it, if it exists. Links are not followed. */
  public static void delete(Path folder) throws IOException {
    if (!Files.exists(folder, java.nio.file.LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    List<Path> all;
    try (Stream<Path> walk = Files.walk(folder)) {
      all = walk.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : all) {
      Files.delete(path);
    }
  }

  /**
   * Forces every file of a folder and every name in it to disk, so that a power cut after this
   * leaves nothing of it empty or missing.
   */
  public static void settle(Path folder) throws IOException {
    List<Path> all;
    try (Stream<Path> walk = Files.walk(folder)) {
      all = walk.filter(path -> !Files.isSymbolicLink(path)).toList();
    }
    ExecutorService threads = Executors.newFixedThreadPool(AT_A_TIME);
    try {
      List<Future<?>> forced = new ArrayList<>();
      all.forEach(path -> forced.add(threads.submit(() -> force(path))));
      for (Future<?> one : forced) {
        one.get();
      }
    } catch (ExecutionException e) {
      throw new IOException("Cannot force " + folder + " to disk", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("Interrupted while " + folder + " was forced to disk");
    } finally {
      threads.shutdownNow();
    }
  }

  /** Forces the names that are in a folder to disk, but not what is in the files. */
  public static void settleNames(Path folder) throws IOException {
    force(folder);
  }

  private static Void force(Path path) throws IOException {
    try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
      channel.force(true);
    }
    return null;
  }
}
