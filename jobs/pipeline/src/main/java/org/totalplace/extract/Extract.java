package org.totalplace.extract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.totalplace.extract.ExtractProblem.Kind;
import org.totalplace.model.ManifestRow;
import org.totalplace.model.Workspace;
import org.totalplace.source.Catalogue;
import org.totalplace.source.SourceDefinition;
import org.totalplace.store.AtOnce;

/**
 * Archives and records every file of every source. Every file is hashed on every run, because size
 * and modification time do not prove that bytes are the same; 0.8 GB take seconds.
 */
public final class Extract {
  /** A file and its identity, or why it cannot be read. */
  private record Seen(ObtainedFile file, Archive.Entry bytes, IOException failure) {}

  private final Workspace workspace;
  private final Catalogue catalogue;
  private final List<Retrieval> retrievals;
  private final LocalDate runDate;

  public Extract(
      Workspace workspace, Catalogue catalogue, List<Retrieval> retrievals, LocalDate runDate) {
    this.workspace = workspace;
    this.catalogue = catalogue;
    this.retrievals = List.copyOf(retrievals);
    this.runDate = runDate;
  }

  /** From an inbox only. */
  public Extract(Workspace workspace, Catalogue catalogue, Path inbox, LocalDate runDate) {
    this(workspace, catalogue, List.of(new Inbox(inbox, catalogue)), runDate);
  }

  /**
   * @throws UncheckedIOException when the archive or the manifest cannot be written
   */
  public Extracted run() {
    List<ExtractProblem> problems = new ArrayList<>();
    retrievals.forEach(retrieval -> problems.addAll(retrieval.problems()));
    Archive archive = new Archive(workspace);
    Manifest manifest = Manifest.open(workspace);
    Set<ManifestRow> present = new HashSet<>();
    Set<String> taken = new HashSet<>();
    for (SourceDefinition source : catalogue.sources()) {
      for (Retrieval retrieval : retrievals) {
        for (Seen seen :
            AtOnce.byCores().each(retrieval.files(source, problems::add), Extract::look)) {
          ObtainedFile file = seen.file();
          if (!taken.add(source.id() + "/" + file.path())) {
            continue; // the inbox has one of that name, and was asked first
          }
          try {
            present.add(manifest.record(source.id(), file, archived(archive, seen), runDate));
          } catch (IOException e) {
            String what = "cannot be read: " + e;
            problems.add(new ExtractProblem(Kind.UNREADABLE, source.id(), file.path(), what));
          }
        }
      }
    }
    archive.settle();
    manifest.save();
    List<ManifestRow> files =
        manifest.rows().stream().filter(row -> catalogue.find(row.sourceId()).isPresent()).toList();
    List<ManifestRow> absent = files.stream().filter(row -> !present.contains(row)).toList();
    return new Extracted(files, absent, manifest.added(), problems);
  }

  /** Some at the same time: it is most of a night on which nothing is new. */
  private static Seen look(ObtainedFile file) {
    try {
      return new Seen(
          file,
          file.archived().isPresent() ? file.archived().get() : Archive.hash(file.file()),
          null);
    } catch (IOException e) {
      return new Seen(file, null, e);
    }
  }

  private static Archive.Entry archived(Archive archive, Seen seen) throws IOException {
    if (seen.failure() != null) {
      throw seen.failure();
    }
    ObtainedFile file = seen.file();
    return file.archived().isPresent() ? seen.bytes() : archive.keep(file.file(), seen.bytes());
  }
}
