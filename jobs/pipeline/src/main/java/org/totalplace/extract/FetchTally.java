package org.totalplace.extract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.totalplace.model.Workspace;

/**
 * What became of all addresses of files on one run, in numbers.
 *
 * @param asked addresses by what the web said of them
 * @param notAsked that are offered and had no need to be asked
 */
public record FetchTally(Map<String, Integer> asked, int notAsked) {
  public FetchTally {
    asked = java.util.Collections.unmodifiableMap(asked);
  }

  public static FetchTally of(Workspace workspace, LocalDate run) {
    Map<FetchOutcome, Integer> counts = new EnumMap<>(FetchOutcome.class);
    int notAsked = 0;
    for (String source : sources(workspace)) {
      for (KnownAddress row : AddressBook.open(workspace, source).files()) {
        if (row.checked().equals(run)) {
          counts.merge(row.outcome(), 1, Integer::sum);
        } else if (row.listed().equals(run)) {
          notAsked++;
        }
      }
    }
    Map<String, Integer> words = new java.util.LinkedHashMap<>();
    counts.forEach((outcome, count) -> words.put(outcome.code().replace('_', ' '), count));
    return new FetchTally(words, notAsked);
  }

  /**
   * An address of which a person may want to know: gone although its copy counts, moved, or offered
   * under a licence that is not open.
   *
   * @param state {@code gone}, {@code moved} or {@code licence}
   * @param what in words
   */
  public record Told(String sourceId, String state, String what) {}

  /** Those that were asked on this run, by source and address. */
  public static List<Told> told(Workspace workspace, LocalDate run) {
    List<Told> found = new ArrayList<>();
    for (String source : sources(workspace)) {
      for (KnownAddress row : AddressBook.open(workspace, source).files()) {
        if (row.checked().equals(run) && isWorthSaying(row)) {
          String url = FileName.printable(row.url());
          found.add(new Told(source, row.outcome().code(), url + what(row)));
        }
      }
    }
    return found;
  }

  /** What never gave bytes, such as a month that is not out yet, is not missed. */
  private static boolean isWorthSaying(KnownAddress row) {
    return row.outcome() == FetchOutcome.MOVED
        || row.outcome() == FetchOutcome.LICENCE
        || (row.outcome() == FetchOutcome.GONE && row.hasBytes());
  }

  private static String what(KnownAddress row) {
    if (row.outcome() == FetchOutcome.GONE) {
      return ", the copy of " + row.retrieved() + " stays";
    }
    return row.outcome() == FetchOutcome.LICENCE ? " " + row.note() : " has " + row.path();
  }

  /** {@code 3 new, 1 changed, 20 unchanged, 2 gone; 95 not asked}. */
  public String line() {
    List<String> parts = new ArrayList<>();
    asked.forEach((word, count) -> parts.add(String.format(Locale.UK, "%,d %s", count, word)));
    String all = parts.isEmpty() ? "nothing" : String.join(", ", parts);
    return all + String.format(Locale.UK, "; %,d had no need to be asked", notAsked);
  }

  private static List<String> sources(Workspace workspace) {
    Path folder = workspace.extracted().resolve("addresses");
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".csv") && !name.startsWith("."))
          .map(name -> name.substring(0, name.length() - ".csv".length()))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot list " + folder, e);
    }
  }
}
