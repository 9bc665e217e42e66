package org.totalplace.tools.fuzz;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.totalplace.store.Folders;

/**
 * Bombs and mutated files, each read within a time and a memory, in a process that is replaced when
 * it does not answer. Ends with 1 where any had no typed outcome.
 */
final class Fuzz {
  private final Path work;
  private final int seconds;
  private final Map<String, Integer> outcomes = new TreeMap<>();
  private final List<String> bad = new ArrayList<>();

  private Fuzz(Path work, int seconds) {
    this.work = work;
    this.seconds = seconds;
  }

  /**
   * @param arguments work folder, seconds a file, number of mutated files, folder of whole files;
   *     then, if wanted, a part of the names of the bombs to take
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    Path work = Files.createDirectories(Path.of(arguments[0]));
    String only = arguments.length > 4 ? arguments[4] : "";
    Fuzz fuzz = new Fuzz(work, Integer.parseInt(arguments[1]));
    List<Bomb> all = new ArrayList<>(Bombs.all());
    all.removeIf(bomb -> !bomb.name().contains(only));
    int bombs = all.size();
    Mutations mutations = Mutations.of(Path.of(arguments[3]), 300_000);
    for (int i = 0; i < Integer.parseInt(arguments[2]); i++) {
      all.add(mutations.number(i));
    }
    fuzz.run(all);
    System.out.printf("%d bombs, %d mutated files: %s%n", bombs, all.size() - bombs, fuzz.outcomes);
    fuzz.bad.forEach(System.out::println);
    System.exit(fuzz.bad.isEmpty() ? 0 : 1);
  }

  private void run(List<Bomb> all) throws IOException, InterruptedException {
    Reader reader = null;
    int done = 0;
    for (Bomb bomb : all) {
      Path file = work.resolve("file").resolve(bomb.name());
      Files.createDirectories(file.getParent());
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
        bomb.content().write(out);
      }
      if (reader == null) {
        reader = Reader.start(work.resolve("reader"));
      }
      long start = System.nanoTime();
      String outcome = reader.read(file, seconds);
      double took = (System.nanoTime() - start) / 1e9;
      boolean isTyped = outcome.equals("read") || outcome.startsWith("refused");
      if (!isTyped || took > seconds) {
        bad.add(
            "%s: %s after %.1f s, %d bytes"
                .formatted(bomb.name(), outcome, took, Files.size(file)));
        System.err.println(bad.get(bad.size() - 1));
        reader.end();
        reader = null;
        Folders.delete(work.resolve("reader"));
      }
      outcomes.merge(outcome.replaceFirst("(\\w+).*", "$1"), 1, Integer::sum);
      if (took > 5) {
        System.err.printf("%5.1f s %s: %s%n", took, bomb.name(), outcome);
      }
      Files.delete(file);
      if (++done % 500 == 0) {
        System.err.println(done + " of " + all.size());
      }
    }
    if (reader != null) {
      reader.end();
    }
  }
}
