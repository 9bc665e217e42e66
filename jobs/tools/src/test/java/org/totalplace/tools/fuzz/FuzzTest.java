package org.totalplace.tools.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.totalplace.reference.Home;

/**
 * The bombs that once ended or stalled a reader, and some damaged files, in a process with 512 MB.
 * All of them, and ten thousand damaged files, are tried by {@code scripts/fuzz}.
 */
final class FuzzTest {
  private static final int SECONDS = 20;
  private static final int MUTATED = 120;
  private static final Set<String> ONCE_FATAL =
      Set.of(
          "wide-lines-of-values.csv",
          "1000000-columns.csv",
          "payees-of-dashes.csv",
          "amount-of-900000-dates.csv",
          "heading-of-900000-words.csv",
          "shared-string-of-1000k-amplified.xlsx",
          "shared-string-of-1k-amplified.xlsx",
          "last-column.xlsx",
          "index.xml",
          "nested-tables.html",
          "forms.html",
          "overlapping-2000.zip",
          "rows-2000000000.ods");

  @TempDir Path work;

  @Test
  void hostileFiles_endAsReadOrRefused_withinTwentySecondsAndHalfAGigabyte() throws Exception {
    List<Bomb> all = new ArrayList<>(Bombs.all());
    assertThat(all).hasSizeGreaterThan(400).extracting(Bomb::name).doesNotHaveDuplicates();
    all.removeIf(bomb -> !ONCE_FATAL.contains(bomb.name()));
    assertThat(all).hasSameSizeAs(ONCE_FATAL);
    Path samples = Home.find().folder().resolve("reference-data/samples");
    Mutations mutations = Mutations.of(samples, 300_000);
    for (int i = 0; i < MUTATED; i++) {
      all.add(mutations.number(i));
    }

    List<String> outcomes = new ArrayList<>();
    Reader reader = Reader.start(work.resolve("reader"));
    for (Bomb bomb : all) {
      Path file = work.resolve(bomb.name());
      try (OutputStream out = Files.newOutputStream(file)) {
        bomb.content().write(out);
      }
      outcomes.add(bomb.name() + ": " + reader.read(file, SECONDS));
      Files.delete(file);
    }
    reader.end();

    assertThat(outcomes).allMatch(outcome -> outcome.matches(".*: (read|refused .*)"));
  }
}
