package org.totalplace.tools.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.totalplace.classify.Classify;
import org.totalplace.classify.ClassifyResult;
import org.totalplace.classify.Rules;
import org.totalplace.model.ManifestRow;
import org.totalplace.model.Sha256;
import org.totalplace.model.Workspace;
import org.totalplace.normalise.Normalise;
import org.totalplace.normalise.heading.VocabularyFiles;
import org.totalplace.reference.Home;
import org.totalplace.reference.ReferenceData;
import org.totalplace.source.Catalogue;

/**
 * What is measured: each archived file to its lines, payees and purposes, then each distinct payee
 * and purpose answered once. Several files at a time, as the nightly job does it.
 */
final class NormaliseAndClassify {
  private static final String SOURCE = "devon-county-council";
  private static final String FOLDER = "england/devon-county-council";

  private NormaliseAndClassify() {}

  /** {@code NormaliseAndClassify prepare|run LIST-OF-FILES FOLDER THREADS PASSES}. */
  public static void main(String[] arguments) throws Exception {
    Workspace workspace = new Workspace(Path.of(arguments[2]));
    List<String> list = Files.readAllLines(Path.of(arguments[1]));
    if (arguments[0].equals("prepare")) {
      prepare(workspace, list);
      return;
    }
    int threads = Integer.parseInt(arguments[3]);
    int passes = Integer.parseInt(arguments[4]);
    ReferenceData reference = Home.find().referenceData();
    Catalogue catalogue = Catalogue.load(List.of(reference.sources().resolve(FOLDER)));
    for (int pass = 1; pass <= passes; pass++) {
      long start = ProcessFigures.cpuMilliseconds();
      System.out.println(pass(workspace, catalogue, reference, threads));
      ProcessFigures.printPass(pass, start);
    }
    ProcessFigures.print();
  }

  /** All files, from the reading of the rules to the last answer. */
  private static String pass(
      Workspace workspace, Catalogue catalogue, ReferenceData reference, int threadCount)
      throws Exception {
    Normalise normalise =
        new Normalise(
            workspace, catalogue.find(SOURCE).orElseThrow(), VocabularyFiles.read(reference));
    ExecutorService threads = Executors.newFixedThreadPool(threadCount);
    long lines;
    try {
      lines = run(threads, normalise, rows(workspace));
    } finally {
      threads.shutdown();
    }
    Rules rules = Rules.load(reference);
    ClassifyResult tally = new Classify(workspace, rules, catalogue).source(SOURCE);
    return "lines %d, payees %d, purposes %d".formatted(lines, tally.payees(), tally.purposes());
  }

  private static long run(ExecutorService threads, Normalise normalise, List<ManifestRow> rows)
      throws InterruptedException, ExecutionException {
    List<Future<Long>> readings = new ArrayList<>();
    for (ManifestRow row : rows) {
      readings.add(threads.submit(() -> normalise.file(row).account().accepted().rows()));
    }
    long lines = 0;
    for (Future<Long> reading : readings) {
      lines += reading.get();
    }
    return lines;
  }

  /** Links the files into the archive, as extract would copy them, and lists them. */
  private static void prepare(Workspace workspace, List<String> files) throws IOException {
    List<String> rows = new ArrayList<>();
    for (String file : files) {
      Path path = Path.of(file);
      String sha256 = Sha256.of(path);
      Path archived = workspace.archivedFile(sha256);
      Files.createDirectories(archived.getParent());
      Files.deleteIfExists(archived);
      Files.createSymbolicLink(archived, path);
      rows.add(sha256 + " " + Files.size(path) + " " + path.getFileName());
    }
    Files.write(workspace.output().resolve("bench.list"), rows);
  }

  private static List<ManifestRow> rows(Workspace workspace) {
    try {
      return Files.readAllLines(workspace.output().resolve("bench.list")).stream()
          .map(line -> line.split(" ", 3))
          .map(
              part ->
                  new ManifestRow(
                      SOURCE,
                      part[2],
                      "",
                      part[0],
                      Long.parseLong(part[1]),
                      LocalDate.of(2026, 4, 1),
                      "text/csv"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
