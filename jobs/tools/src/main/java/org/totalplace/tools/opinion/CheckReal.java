package org.totalplace.tools.opinion;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.totalplace.csv.CsvRow;
import org.totalplace.csv.CsvTable;
import org.totalplace.normalise.Inspect;
import org.totalplace.normalise.container.packed.RefusedFileException;
import org.totalplace.normalise.heading.VocabularyFiles;
import org.totalplace.normalise.reading.Reading;
import org.totalplace.reference.Home;
import org.totalplace.reference.ReferenceData;

/**
 * Reads every real file as {@code inspect} does and holds the outcome against second opinions.
 * Fails if a difference is not explained, a file is not accounted for, or rows became money of
 * nothing.
 */
public final class CheckReal {
  private final PrintStream out;
  private final Map<String, Reading> readings = new TreeMap<>();
  private final Map<String, int[]> scores = new TreeMap<>();
  private final Set<String> judged = new HashSet<>();
  private int unexplained;

  private CheckReal(PrintStream out) {
    this.out = out;
  }

  /**
   * @param arguments inbox, ORACLES.csv (INDEX.csv, SECOND-2023.csv and official/ stand beside it),
   *     explanations, controls; opinions on sources that the inbox has no folder of are left out
   */
  public static void main(String[] arguments) throws IOException, RefusedFileException {
    CheckReal check = new CheckReal(new PrintStream(System.out, true, StandardCharsets.UTF_8));
    Path oracles = Path.of(arguments[1]);
    check.read(Path.of(arguments[0]), Home.find().referenceData());
    List<Opinion> opinions = new ArrayList<>(Opinion.ofIndex(oracles.resolveSibling("INDEX.csv")));
    opinions.addAll(Opinion.ofOracles(oracles));
    Path second = oracles.resolveSibling("SECOND-2023.csv");
    if (Files.exists(second)) {
      opinions.addAll(Opinion.ofSecond(second));
    }
    check.compare(opinions, new Explanations(Path.of(arguments[2])));
    check.controls(oracles.resolveSibling("official"), Path.of(arguments[3]));
    check.refusals();
    System.exit(check.summary() ? 0 : 1);
  }

  private void read(Path inbox, ReferenceData reference) throws IOException {
    Inspect inspect = new Inspect(VocabularyFiles.read(reference));
    List<Path> files;
    try (Stream<Path> found = Files.walk(inbox)) {
      files =
          found
              .filter(Files::isRegularFile)
              .filter(file -> !file.getFileName().toString().startsWith("."))
              .sorted()
              .toList();
    }
    Map<String, Reading> read =
        files.parallelStream()
            .collect(
                Collectors.toConcurrentMap(
                    file -> inbox.relativize(file).toString(),
                    file -> inspectOne(inspect, inbox, file)));
    readings.putAll(read);
    out.printf(Locale.ROOT, "%d files of %s read%n%n", readings.size(), inbox);
  }

  private static Reading inspectOne(Inspect inspect, Path inbox, Path file) {
    try {
      return inspect.file(file, inbox.relativize(file).toString());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(file.toString(), e);
    }
  }

  private void compare(List<Opinion> opinions, Explanations explanations) {
    out.println("| opinion | file | rows ours / theirs | £ ours / theirs | explanation |");
    out.println("|---|---|---|---|---|");
    for (Opinion opinion : opinions) {
      if (readings.keySet().stream().noneMatch(file -> file.startsWith(opinion.source()))) {
        continue;
      }
      Collection<Reading> covered =
          readings.entrySet().stream()
              .filter(entry -> opinion.covers(entry.getKey()))
              .map(Map.Entry::getValue)
              .toList();
      int[] score = scores.computeIfAbsent(opinion.by(), by -> new int[4]);
      score[0]++;
      if (covered.isEmpty()) {
        Optional<String> why = explanations.listed(opinion);
        score[why.isPresent() ? 2 : 3]++;
        print(opinion, OurReading.of(covered), why);
        continue;
      }
      covered.forEach(reading -> judged.add(reading.file()));
      OurReading ours = OurReading.of(covered);
      if (opinion.rows().orElse(ours.rows()) == ours.rows()
          && opinion.pence().orElse(opinion.rows().isPresent() ? 0 : ours.pence()) == ours.pence()
          && ours.refused().isEmpty()) {
        score[1]++;
        continue;
      }
      Optional<String> why = explanations.explain(opinion, ours);
      score[why.isPresent() ? 2 : 3]++;
      unexplained += why.isPresent() ? 0 : 1;
      print(opinion, ours, why);
    }
  }

  private void print(Opinion opinion, OurReading ours, Optional<String> why) {
    out.printf(
        Locale.ROOT,
        "| %s | %s | %s / %s | %s / %s | %s |%n",
        opinion.by(),
        opinion.files(),
        ours.refused().isEmpty() ? ours.rows() : ours.refused(),
        opinion.rows().isPresent() ? opinion.rows().getAsLong() : "-",
        pounds(ours.pence()),
        opinion.pence().isPresent() ? pounds(opinion.pence().getAsLong()) : "-",
        why.orElse("NOT EXPLAINED"));
  }

  private void controls(Path official, Path controls) throws IOException, RefusedFileException {
    out.println();
    for (CsvRow control : CsvTable.read(controls)) {
      String sum =
          Control.sum(
                  official.resolve(control.get("file")),
                  control.get("sheet"),
                  control.get("column"))
              .toPlainString();
      boolean equal = sum.equals(control.get("thousands"));
      unexplained += equal ? 0 : 1;
      out.printf(
          "control %s %s: £000 %s %s%n",
          control.get("file"),
          control.get("column"),
          sum,
          equal ? "exact" : "NOT " + control.get("thousands"));
    }
  }

  private void refusals() {
    out.println();
    readings.forEach(
        (file, reading) ->
            reading
                .refused()
                .ifPresent(notice -> out.println("refused " + file + ": " + notice.explanation())));
  }

  /** Whether everything is accounted for. */
  private boolean summary() {
    out.printf("%n%-24s %8s %8s %10s %14s%n", "opinion", "of", "equal", "explained", "unexplained");
    scores.forEach(
        (by, score) ->
            out.printf("%-24s %8d %8d %10d %14d%n", by, score[0], score[1], score[2], score[3]));
    out.printf("%nfiles without an opinion %d%n", readings.size() - judged.size());
    List<String> zeros =
        readings.entrySet().stream()
            .filter(entry -> isSilentZero(entry.getValue()))
            .map(Map.Entry::getKey)
            .toList();
    zeros.forEach(file -> out.println("silent zero: " + file));
    int missing = scores.values().stream().mapToInt(score -> score[3]).sum();
    out.printf("%nunexplained %d, silent zeros %d%n", missing + unexplained, zeros.size());
    return missing == 0 && unexplained == 0 && zeros.isEmpty();
  }

  /** Rows were taken, they come to nothing, and nothing says why. */
  private static boolean isSilentZero(Reading reading) {
    return reading.account().accepted().pence() == 0
        && reading.account().accepted().rows() > 1
        && !reading.notices().counts().containsKey("dash_amount");
  }

  private static String pounds(long pence) {
    return java.math.BigDecimal.valueOf(pence, 2).toPlainString();
  }
}
