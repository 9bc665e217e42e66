package org.totalplace.nightly.job;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.totalplace.extract.Manifest;
import org.totalplace.model.ManifestRow;
import org.totalplace.model.Workspace;
import org.totalplace.nightly.run.RunFailures;
import org.totalplace.normalise.Normalise;
import org.totalplace.normalise.heading.Vocabulary;
import org.totalplace.normalise.heading.VocabularyFiles;
import org.totalplace.reference.ReferenceData;
import org.totalplace.source.Catalogue;
import org.totalplace.source.SourceDefinition;

/**
 * The files on record and how each is read, with the versions that were replaced: where the newer
 * one is held, the older counts, also by newer code and in a restored archive. Two names for the
 * same bytes within a source are one file. If reading a file fails, that is recorded, the file
 * keeps its last reading, and the run continues. Only a full disk ends the run, because every file
 * would then fail.
 */
final class FilesToRead implements SharedWork {
  private static final long LEAST_FREE_BYTES = 64L << 20;

  private final Workspace workspace;
  private final RunFailures failures;
  private final Map<String, ManifestRow> files = new TreeMap<>();
  private final Map<String, Normalise> bySource = new TreeMap<>();

  FilesToRead(
      Workspace workspace, Catalogue catalogue, ReferenceData reference, RunFailures failures) {
    this.workspace = workspace;
    this.failures = failures;
    Vocabulary vocabulary = VocabularyFiles.read(reference);
    for (SourceDefinition source : catalogue.sources()) {
      bySource.put(source.id(), new Normalise(workspace, source, vocabulary));
    }
    Manifest manifest = Manifest.open(workspace);
    manifest.rows().forEach(this::add);
    manifest.versions().stream().filter(this::isArchived).forEach(this::add);
  }

  private void add(ManifestRow row) {
    if (bySource.containsKey(row.sourceId())) {
      files.putIfAbsent(row.sourceId() + "/" + row.sha256(), row);
    }
  }

  /** Bytes that nobody has any more are no failure of a version that was replaced. */
  private boolean isArchived(ManifestRow row) {
    return Files.isRegularFile(workspace.archivedFile(row.sha256()));
  }

  @Override
  public List<Work> toDo() {
    List<Work> work = new ArrayList<>();
    files.forEach(
        (key, row) -> {
          if (!isDone(row)) {
            work.add(new Work(key, row.bytes()));
          }
        });
    return work;
  }

  /** A damaged reading is made anew. */
  private boolean isDone(ManifestRow row) {
    try {
      return bySource.get(row.sourceId()).isDone(row);
    } catch (RuntimeException e) {
      return false;
    }
  }

  @Override
  public void doOne(String key) {
    ManifestRow row = files.get(key);
    try {
      bySource.get(row.sourceId()).file(row);
    } catch (IOException | RuntimeException | Error e) {
      stopWhereTheDiskIsFull(e);
      failures.add(row.sourceId() + "/" + row.path(), "cannot be read: ", e);
    }
  }

  private void stopWhereTheDiskIsFull(Throwable cause) {
    long free;
    try {
      free = Files.getFileStore(workspace.output()).getUsableSpace();
    } catch (IOException e) {
      throw new IllegalStateException("Cannot write into " + workspace.output(), e);
    }
    if (free < LEAST_FREE_BYTES) {
      throw new IllegalStateException(
          "the disk of " + workspace.output() + " is full; make room and start again", cause);
    }
  }
}
