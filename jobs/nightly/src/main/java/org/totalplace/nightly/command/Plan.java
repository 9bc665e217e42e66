package org.totalplace.nightly.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.totalplace.extract.Inbox;
import org.totalplace.extract.Manifest;
import org.totalplace.extract.ObtainedFile;
import org.totalplace.model.ManifestRow;
import org.totalplace.nightly.job.Stage;
import org.totalplace.nightly.report.Figures;
import org.totalplace.nightly.run.RunRequest;
import org.totalplace.source.Catalogue;
import org.totalplace.source.SourceDefinition;

/**
 * What a run will do, judged by names and sizes: a file counts as new if the manifest lacks its
 * name with its size. Only extract knows whether its bytes are new.
 */
record Plan(RunRequest request, Catalogue catalogue, List<Source> sources, int onRecord) {
  /** The files of one source in the inbox. */
  record Source(String id, int files, int newFiles, long bytes) {}

  Plan {
    sources = List.copyOf(sources);
  }

  static Plan of(RunRequest request, Catalogue catalogue) {
    List<ManifestRow> rows = Manifest.open(request.workspace()).rows();
    Map<String, Long> known =
        rows.stream().collect(Collectors.toMap(Plan::name, ManifestRow::bytes, (a, b) -> b));
    Optional<Inbox> inbox = request.inbox().map(folder -> new Inbox(folder, catalogue));
    List<Source> sources = new ArrayList<>();
    for (SourceDefinition definition : catalogue.sources()) {
      inbox.map(files -> source(definition, files, known)).ifPresent(sources::add);
    }
    return new Plan(request, catalogue, sources, rows.size());
  }

  List<String> lines() {
    List<Source> there = sources.stream().filter(source -> source.files() > 0).toList();
    int files = there.stream().mapToInt(Source::files).sum();
    int newFiles = there.stream().mapToInt(Source::newFiles).sum();
    long bytes = there.stream().mapToLong(Source::bytes).sum();
    List<String> lines = new ArrayList<>();
    lines.add("Total Place, run of " + request.runDate());
    lines.add(
        "  definitions  "
            + Figures.count(catalogue.sources().size())
            + " sources"
            + (catalogue.broken().isEmpty()
                ? ""
                : ", and " + catalogue.broken().size() + " that cannot be used"));
    lines.add(
        request
            .inbox()
            .map(
                folder ->
                    "  inbox        %s: %s sources, %s files, %s, %s of them new"
                        .formatted(
                            folder,
                            Figures.count(there.size()),
                            Figures.count(files),
                            Figures.bytes(bytes),
                            Figures.count(newFiles)))
            .orElse("  inbox        none"));
    lines.add("  network      " + network());
    lines.add("  archive      " + Figures.count(onRecord) + " files on record");
    request.engine().store().ifPresent(store -> lines.add("  store        " + store));
    lines.add("  output       " + request.workspace().output());
    lines.add("  stages       " + request.only().map(Stage::toString).orElse("all six"));
    return lines;
  }

  private String network() {
    long asked = catalogue.sources().stream().filter(s -> !s.find().isEmpty()).count();
    String without = "not used: no --contact, which every server is told";
    return request.offline()
        ? "not used (--offline)"
        : request
            .web()
            .map(web -> Figures.count(asked) + " sources to ask, as " + web.userAgent())
            .orElse(without);
  }

  /** For a dry run: one line per source. */
  List<String> details() {
    return sources.stream()
        .filter(source -> source.files() > 0)
        .map(
            source ->
                "  %-50s %,7d files  %,7d new  %12s"
                    .formatted(
                        source.id(),
                        source.files(),
                        source.newFiles(),
                        Figures.bytes(source.bytes())))
        .toList();
  }

  private static Source source(SourceDefinition definition, Inbox inbox, Map<String, Long> known) {
    int newFiles = 0;
    long bytes = 0;
    List<ObtainedFile> files = inbox.files(definition, problem -> {});
    for (ObtainedFile file : files) {
      long size = size(file);
      bytes += size;
      Long before = known.get(definition.id() + "/" + file.path());
      newFiles += before == null || before != size ? 1 : 0;
    }
    return new Source(definition.id(), files.size(), newFiles, bytes);
  }

  private static String name(ManifestRow row) {
    return row.sourceId() + "/" + row.path();
  }

  private static long size(ObtainedFile file) {
    try {
      return Files.size(file.file());
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + file.file(), e);
    }
  }
}
