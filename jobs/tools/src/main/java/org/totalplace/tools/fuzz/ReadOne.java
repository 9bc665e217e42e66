package org.totalplace.tools.fuzz;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.totalplace.classify.Classify;
import org.totalplace.classify.Rules;
import org.totalplace.model.ManifestRow;
import org.totalplace.model.Sha256;
import org.totalplace.model.Workspace;
import org.totalplace.normalise.Normalise;
import org.totalplace.normalise.heading.VocabularyFiles;
import org.totalplace.normalise.reading.Reading;
import org.totalplace.reference.Home;
import org.totalplace.reference.ReferenceData;
import org.totalplace.source.Catalogue;
import org.totalplace.store.Folders;

/**
 * Reads and classifies file after file as a night does, in a process with the memory that it was
 * given: names come in, a line each goes out, {@code read}, {@code refused <notice>} or {@code
 * threw <what>}.
 */
final class ReadOne {
  private static final String SOURCE =
      """
      id: fuzz
      title: Made
      publisher: TP-SAMPLE-burnley
      kind: council_spend
      area: E10000017
      licence: {name: OGL-UK-3.0, attribution: "Made for the test."}
      homepage: unknown
      find: {}
      cadence: {every: month, lag_days: 30}
      amount: {basis: net, unit: pounds, threshold: 0}
      date: {basis: payment}
      assertions: {min_lines: 1}
      """;

  /** Where the answers go: nothing that a library logs may stand between them. */
  private static final PrintStream ANSWERS = System.out;

  private ReadOne() {}

  public static void main(String[] arguments) throws IOException {
    System.setOut(System.err);
    Path folder = Files.createDirectories(Path.of(arguments[0]));
    Files.writeString(
        Files.createDirectories(folder.resolve("sources")).resolve("fuzz.yml"), SOURCE);
    Catalogue catalogue = Catalogue.load(List.of(folder.resolve("sources")));
    if (!catalogue.broken().isEmpty()) {
      throw new IllegalStateException(catalogue.broken().toString());
    }
    Workspace workspace = new Workspace(folder.resolve("output"));
    ReferenceData reference = Home.find().referenceData();
    Normalise normalise =
        new Normalise(
            workspace, catalogue.find("fuzz").orElseThrow(), VocabularyFiles.read(reference));
    Classify classify = new Classify(workspace, Rules.load(reference), catalogue);
    BufferedReader names =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    say("ready");
    for (String name = names.readLine(); name != null; name = names.readLine()) {
      say(outcome(normalise, classify, workspace, Path.of(name)));
    }
  }

  private static String outcome(
      Normalise normalise, Classify classify, Workspace workspace, Path file) {
    try {
      String sha256 = Sha256.of(file);
      Path archived = workspace.archivedFile(sha256);
      Files.createDirectories(archived.getParent());
      Files.deleteIfExists(archived);
      Files.createLink(archived, file);
      String name = file.getFileName().toString();
      ManifestRow row =
          new ManifestRow("fuzz", name, "", sha256, Files.size(file), LocalDate.of(2024, 5, 1), "");
      Reading reading = normalise.file(row);
      Files.delete(archived);
      if (!reading.isRefused()) {
        classify.source("fuzz");
      }
      Folders.delete(workspace.normalised("fuzz", sha256));
      return reading.isRefused() ? "refused " + reading.refused().orElseThrow() : "read";
    } catch (Throwable e) {
      return "threw " + e;
    }
  }

  private static void say(String line) {
    ANSWERS.println(line.replaceAll("\\s+", " "));
    ANSWERS.flush();
  }
}
