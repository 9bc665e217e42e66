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
  private record Obtained(String sourceId, ObtainedFile file) {}

  /** A file and its identity, or why it cannot be read. */
  private record Seen(Obtained obtained, Archive.Entry bytes, IOException failure) {}

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
    for (Seen seen : AtOnce.byCores().each(obtained(problems), file -> archived(archive, file))) {
      String source = seen.obtained().sourceId();
      ObtainedFile file = seen.obtained().file();
      if (seen.failure() == null) {
        present.add(manifest.record(source, file, seen.bytes(), runDate));
      } else {
        String what = "cannot be read: " + seen.failure();
        problems.add(new ExtractProblem(Kind.UNREADABLE, source, file.path(), what));
      }
    }
    archive.settle();
    manifest.save();
    List<ManifestRow> files =
        manifest.rows().stream().filter(row -> catalogue.find(row.sourceId()).isPresent()).toList();
    List<ManifestRow> absent = files.stream().filter(row -> !present.contains(row)).toList();
    return new Extracted(files, absent, manifest.added(), problems);
  }

  /** Of two files with one name that of the inbox, which is asked first. */
  private List<Obtained> obtained(List<ExtractProblem> problems) {
    Set<String> taken = new HashSet<>();
    List<Obtained> obtained = new ArrayList<>();
    for (SourceDefinition source : catalogue.sources()) {
      for (Retrieval retrieval : retrievals) {
        retrieval.files(source, problems::add).stream()
            .filter(file -> taken.add(source.id() + "/" + file.path()))
            .forEach(file -> obtained.add(new Obtained(source.id(), file)));
      }
    }
    return obtained;
  }

  /** Some at the same time: it is most of a night on which nothing is new. */
  private static Seen archived(Archive archive, Obtained obtained) {
    ObtainedFile file = obtained.file();
    try {
      Archive.Entry bytes =
          file.archived().isPresent() ? file.archived().get() : archive.keep(file.file());
      return new Seen(obtained, bytes, null);
    } catch (IOException e) {
      return new Seen(obtained, null, e);
    }
  }
}
