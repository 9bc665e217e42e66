package org.totalplace.extract;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.totalplace.extract.ExtractProblem.Kind;
import org.totalplace.model.Workspace;
import org.totalplace.source.SourceDefinition;

/** What {@link FetchRun} has fetched, tonight or earlier, as files of the sources. */
public final class Downloads implements Retrieval {
  private static final Comparator<KnownAddress> BEST_FIRST =
      Comparator.comparing((KnownAddress row) -> row.outcome() == FetchOutcome.GONE)
          .thenComparing(KnownAddress::listed, Comparator.reverseOrder())
          .thenComparing(KnownAddress::firstSeen)
          .thenComparing(KnownAddress::url);

  private final Workspace workspace;
  private final LocalDate run;

  public Downloads(Workspace workspace, LocalDate run) {
    this.workspace = workspace;
    this.run = run;
  }

  @Override
  public List<ObtainedFile> files(SourceDefinition source, Consumer<ExtractProblem> problems) {
    AddressBook book = AddressBook.open(workspace, source.id());
    Map<String, KnownAddress> byPath = new TreeMap<>();
    for (KnownAddress row : book.files().stream().sorted(BEST_FIRST).toList()) {
      if (row.hasBytes() && !row.path().isEmpty()) {
        byPath.putIfAbsent(row.path(), row);
      }
      if (row.checked().equals(run) && isProblem(row.outcome())) {
        problems.accept(problem(source, row.url(), row.note() + kept(row)));
      }
    }
    book.find(KnownAddress.SOURCE, "")
        .filter(row -> row.checked().equals(run) && row.outcome() == FetchOutcome.FAILED)
        .ifPresent(row -> problems.accept(problem(source, "", looking(row, byPath))));
    return byPath.values().stream().map(this::file).flatMap(Optional::stream).toList();
  }

  /** None: every problem belongs to a source. */
  @Override
  public List<ExtractProblem> problems() {
    return List.of();
  }

  /** What is gone stays on record, and is told by the tally. */
  private static boolean isProblem(FetchOutcome outcome) {
    return outcome == FetchOutcome.FAILED
        || outcome == FetchOutcome.REFUSED
        || outcome == FetchOutcome.NO_DATA;
  }

  private static String kept(KnownAddress row) {
    return row.hasBytes() ? "; the copy of " + row.retrieved() + " stays" : "";
  }

  private static String looking(KnownAddress row, Map<String, KnownAddress> byPath) {
    String stay =
        byPath.values().stream()
            .map(KnownAddress::retrieved)
            .max(Comparator.naturalOrder())
            .map(newest -> "; its " + byPath.size() + " files, the newest of " + newest + ", stay")
            .orElse("");
    return "cannot be looked for: " + row.note() + stay;
  }

  private static ExtractProblem problem(SourceDefinition source, String url, String what) {
    String about = url.isEmpty() ? what : FileName.printable(url) + " " + what;
    return new ExtractProblem(Kind.NOT_FETCHED, source.id(), "", about);
  }

  private Optional<ObtainedFile> file(KnownAddress row) {
    Path archived = workspace.archivedFile(row.sha256());
    if (!Files.exists(archived)) {
      return Optional.empty();
    }
    String type = row.mediaType().isEmpty() ? MediaType.byName(row.path()) : row.mediaType();
    Archive.Entry entry = new Archive.Entry(row.sha256(), row.bytes());
    return Optional.of(new ObtainedFile(row.path(), row.url(), archived, type, Optional.of(entry)));
  }
}
