package org.totalplace.classify;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.totalplace.classify.name.NameWords;
import org.totalplace.csv.CsvRow;
import org.totalplace.csv.CsvTable;
import org.totalplace.csv.CsvTableWriter;
import org.totalplace.model.Workspace;
import org.totalplace.store.AtOnce;
import org.totalplace.store.Store;

/**
 * The curator's worklist: names that match no body of the register, merged over all sources, most
 * money first. It is made from the lists of the sources, which hold no withheld names.
 */
public final class AliasCandidates {
  /** The file of a source's folder, and of a run's. */
  public static final String FILE = "agency_alias_candidates.csv";

  static final List<String> OF_A_SOURCE =
      List.of("source_id", "payee_name", "payee_class", "agency_candidates", "lines", "amount");

  private static final List<String> OF_A_RUN =
      List.of("payee_name", "payee_class", "agency_candidates", "sources", "lines", "amount");
  private static final int KEPT = 2_000;

  /**
   * @param name as printed where the most was paid
   * @param agencies bodies that it may stand for; empty if none is similar
   * @param amount sum of the absolute amounts that each source paid, in pounds
   */
  public record Candidate(
      String name,
      String payeeClass,
      List<String> agencies,
      int sources,
      long lines,
      BigDecimal amount) {}

  /** A row, and what rows of the same name have in common. */
  private record Named(List<String> key, CsvRow row) {}

  private AliasCandidates() {}

  /** The list over all sources of the workspace. */
  public static List<Candidate> of(Workspace workspace) {
    Map<List<String>, List<CsvRow>> byName = new LinkedHashMap<>();
    for (List<Named> rows : AtOnce.byCores().each(files(workspace), AliasCandidates::named)) {
      rows.forEach(
          row -> byName.computeIfAbsent(row.key(), name -> new ArrayList<>()).add(row.row()));
    }
    return byName.values().stream()
        .map(AliasCandidates::merged)
        .sorted(
            Comparator.comparing(Candidate::amount)
                .reversed()
                .thenComparing(Candidate::name)
                .thenComparing(Candidate::payeeClass))
        .limit(KEPT)
        .toList();
  }

  /** Written for a spreadsheet: printed text cannot become a formula. */
  public static void write(Path file, List<Candidate> candidates) throws IOException {
    try (CsvTableWriter csv = CsvTableWriter.create(file, OF_A_RUN)) {
      for (Candidate candidate : candidates) {
        csv.row(
            List.of(
                CsvTableWriter.guarded(candidate.name),
                candidate.payeeClass,
                String.join(" ", candidate.agencies),
                candidate.sources,
                candidate.lines,
                candidate.amount.toPlainString()));
      }
      csv.finish();
    }
  }

  private static List<Named> named(Path file) {
    return CsvTable.read(file).stream().map(row -> new Named(key(row), row)).toList();
  }

  private static List<String> key(CsvRow row) {
    List<String> key = new ArrayList<>(NameWords.of(row.get("payee_name")));
    key.add(row.get("payee_class"));
    return key;
  }

  /** The rows of one name: at most one of a source, but for spellings. */
  private static Candidate merged(List<CsvRow> rows) {
    CsvRow largest =
        rows.stream()
            .max(
                Comparator.comparing(AliasCandidates::size).thenComparing(r -> r.get("payee_name")))
            .orElseThrow();
    TreeSet<String> agencies = new TreeSet<>();
    TreeSet<String> sources = new TreeSet<>();
    long lines = 0;
    BigDecimal amount = BigDecimal.ZERO;
    for (CsvRow row : rows) {
      agencies.addAll(List.of(row.get("agency_candidates").split(" ")));
      sources.add(row.get("source_id"));
      lines = Math.addExact(lines, Long.parseLong(row.get("lines")));
      amount = amount.add(size(row));
    }
    agencies.remove("");
    return new Candidate(
        largest.get("payee_name"),
        largest.get("payee_class"),
        List.copyOf(agencies),
        sources.size(),
        lines,
        amount);
  }

  private static BigDecimal size(CsvRow row) {
    return new BigDecimal(row.get("amount")).abs();
  }

  private static List<Path> files(Workspace workspace) {
    Store store = workspace.store();
    try {
      return store.list(workspace.key(workspace.classified())).stream()
          .map(source -> store.local(source).resolve(FILE))
          .filter(Files::exists)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot list " + workspace.classified(), e);
    }
  }
}
