package org.totalplace.cluster.task;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.totalplace.model.ManifestRow;
import org.totalplace.model.Workspace;
import org.totalplace.nightly.run.RunFailures;
import org.totalplace.normalise.Normalise;
import org.totalplace.store.Folders;

/**
 * Normalise, for some files: each is fetched, read, and its reading put into the store, while the
 * next one is read, since a store is waited for longer than it is worked for.
 */
public record ReadFiles(ArrayList<FileToRead> files) implements Task {
  private static final int AT_A_TIME = 4;

  @Override
  public String title() {
    return "normalise " + files.size() + " files, first " + files.get(0).sourceId();
  }

  @Override
  public Outcome run(Node node) throws IOException {
    Path scratch = node.scratch();
    ExecutorService puts = Executors.newFixedThreadPool(AT_A_TIME);
    try {
      Workspace workspace = new Workspace(scratch);
      TreeMap<String, String> failures = new TreeMap<>();
      List<Future<Made>> made = new ArrayList<>();
      for (FileToRead file : files) {
        ManifestRow row = file.row();
        Path raw = workspace.archivedFile(row.sha256());
        node.store().files().get(workspace.key(raw), raw);
        if (isRead(node, workspace, row, failures)) {
          Path reading = workspace.normalised(row.sourceId(), row.sha256());
          made.add(puts.submit(() -> put(node, workspace, reading)));
        }
        Files.delete(raw);
      }
      return new Outcome(all(made), failures);
    } finally {
      puts.shutdownNow();
      Folders.delete(scratch);
    }
  }

  private static boolean isRead(
      Node node, Workspace workspace, ManifestRow row, TreeMap<String, String> failures)
      throws IOException {
    try {
      new Normalise(
              workspace, node.catalogue().find(row.sourceId()).orElseThrow(), node.vocabulary())
          .file(row);
      return true;
    } catch (IOException | RuntimeException | Error e) {
      ScratchFolder.stopWhereTheDiskIsFull(workspace.output(), e);
      failures.put(row.sourceId() + "/" + row.path(), "cannot be read: " + RunFailures.sentence(e));
      return false;
    }
  }

  private static Made put(Node node, Workspace workspace, Path reading) throws IOException {
    Made made = node.put(reading, workspace.key(reading), workspace.output());
    Folders.delete(reading);
    return made;
  }

  private static ArrayList<Made> all(List<Future<Made>> futures) throws IOException {
    ArrayList<Made> made = new ArrayList<>();
    try {
      for (Future<Made> one : futures) {
        made.add(one.get());
      }
      return made;
    } catch (ExecutionException e) {
      throw new IOException("Cannot put a reading into the store", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("Told to end while readings were put into the store");
    }
  }
}
