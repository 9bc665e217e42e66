package org.totalplace.cluster.task;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.totalplace.store.Folders;

/**
 * Where tasks keep what they need meanwhile: in the folder that the cluster gives the process, and
 * clears when the application ends, however it ends; else in the temporary folder.
 */
final class ScratchFolder {
  /** Set by Spark's own workers, by YARN, by who starts an executor. */
  private static final List<String> GIVEN =
      List.of("SPARK_EXECUTOR_DIRS", "LOCAL_DIRS", "SPARK_LOCAL_DIRS");

  private static final long LEAST_FREE_BYTES = 64L << 20;

  private ScratchFolder() {}

  /**
   * @throws IOException where the failure may be that of this machine, so that another tries
   */
  static void stopWhereTheDiskIsFull(Path folder, Throwable cause) throws IOException {
    if (Files.getFileStore(folder).getUsableSpace() < LEAST_FREE_BYTES) {
      throw new IOException("The disk of this machine of the cluster is full", cause);
    }
  }

  static Path make() throws IOException {
    Path above =
        GIVEN.stream()
            .map(System::getenv)
            .filter(Objects::nonNull)
            .map(folders -> Path.of(folders.split("[:,]")[0]))
            .filter(Files::isDirectory)
            .findFirst()
            .orElse(Path.of(System.getProperty("java.io.tmpdir")));
    Path folder = Files.createTempDirectory(above, "total-place");
    Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder), "scratch"));
    return folder;
  }

  private static void delete(Path folder) {
    try {
      Folders.delete(folder);
    } catch (IOException | UncheckedIOException e) {
      // a task may still be at work in it; who started the process clears its folders
    }
  }
}
