package org.totalplace.nightly;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.totalplace.model.Workspace;
import org.totalplace.publish.ReleaseHashes;
import org.totalplace.reference.Home;
import org.totalplace.reference.OfficialYears;
import org.totalplace.store.Folders;

/**
 * Kills nights at random moments, starts them again, and holds what they publish in the end against
 * what nights without kills publish. Three nights a round in one output folder: from nothing; with
 * changed files while an earlier release is the latest; and the same date once more, whose release
 * is replaced. Every night fetches from a slow web on this machine. Ends with 1 where a restart
 * failed, a release differs, or a reader of {@code latest} saw a broken one.
 */
final class Chaos implements AutoCloseable {
  private static final LocalDate DATE = LocalDate.of(2024, 8, 1);
  private static final Duration PAUSE = Duration.ofMillis(15);
  private static final int FEWEST = 6;
  private static final int MORE = 10;

  /**
   * @param day of the run, from 0
   * @param isChanged whether the web has other files than at first
   * @param isForced whether it publishes although nothing is new
   */
  private record Night(String name, int day, boolean isChanged, boolean isForced) {}

  private static final List<Night> NIGHTS =
      List.of(
          new Night("first", 0, false, false),
          new Night("changed", 1, true, false),
          new Night("again", 1, true, true));

  private final Path work;
  private final Home home;
  private final SampleWeb web = new SampleWeb().slow(PAUSE);
  private final Random random;
  private final Map<Moment, Long> usual = new EnumMap<>(Moment.class);
  private final Map<String, Map<String, String>> expected = new TreeMap<>();
  private final Map<Moment, Integer> kills = new EnumMap<>(Moment.class);
  private final List<String> wrong = new ArrayList<>();
  private int sudden;
  private int killed;
  private int finished;
  private long looks;
  private long switched;

  private Chaos(Path work, long seed) throws IOException {
    this.work = work;
    this.home = OfficialYears.none(work.resolve("home"));
    this.random = new Random(seed);
    web.define(work.resolve("sources"));
  }

  /**
   * @param arguments work folder, number of kills, seed
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    try (Chaos chaos = new Chaos(Path.of(arguments[0]), Long.parseLong(arguments[2]))) {
      chaos.undisturbed();
      for (int round = 1; chaos.killed < Integer.parseInt(arguments[1]); round++) {
        chaos.round(round, Integer.parseInt(arguments[1]));
      }
      chaos.summary().forEach(System.out::println);
      System.exit(chaos.wrong.isEmpty() ? 0 : 1);
    }
  }

  private void undisturbed() throws IOException, InterruptedException {
    Path output = work.resolve("undisturbed");
    for (Night night : NIGHTS) {
      offer(night);
      DoomedRun run = DoomedRun.start(home, arguments(night, output));
      run.end(usual);
      if (run.exitCode() != 0 && run.exitCode() != 4) {
        throw new IllegalStateException("Without a kill it fails:\n" + run.printed());
      }
      expected.put(night.name(), releases(output));
    }
    System.out.println("undisturbed, in ms: " + usual);
  }

  private void round(int number, int most) throws IOException, InterruptedException {
    Path output = work.resolve("round-" + number);
    try (LatestReader reader = new LatestReader(output)) {
      for (Night night : NIGHTS) {
        offer(night);
        int before = killed;
        finish(night, output, Math.min(FEWEST + random.nextInt(MORE), most - killed));
        compare(night, output);
        System.out.printf(
            "round %d, night %s: %d kills, %,d looks at latest; so far %d: %s%s%n",
            number,
            night.name(),
            killed - before,
            reader.looks(),
            killed,
            kills,
            wrong.isEmpty() ? "" : " !");
      }
      looks += reader.looks();
      switched += reader.switched();
      wrong.addAll(reader.broken().stream().distinct().limit(5).toList());
    }
    if (wrong.isEmpty()) {
      Folders.delete(output);
    }
  }

  /** Kills it so often, and then lets it end; it may have ended before. */
  private void finish(Night night, Path output, int most) throws IOException, InterruptedException {
    for (int i = 0; i < most; i++) {
      Moment wanted = Moment.any(random);
      long millis = (long) (usual.get(wanted) * random.nextDouble());
      boolean isSudden = random.nextInt(3) > 0;
      DoomedRun run = DoomedRun.start(home, arguments(night, output));
      run.killAt(wanted, millis, isSudden);
      if (run.isKilled()) {
        killed++;
        sudden += isSudden ? 1 : 0;
        kills.merge(run.moment(), 1, Integer::sum);
      } else {
        ended(night, run);
      }
    }
    DoomedRun last = DoomedRun.start(home, arguments(night, output));
    last.end(usual);
    ended(night, last);
  }

  private void ended(Night night, DoomedRun run) {
    finished++;
    if (!List.of(0, 4, 6).contains(run.exitCode())) {
      wrong.add(night.name() + " ends with " + run.exitCode() + ":\n" + run.printed());
    }
  }

  private void compare(Night night, Path output) throws IOException {
    Map<String, String> found = releases(output);
    Map<String, String> wanted = expected.get(night.name());
    if (!found.equals(wanted)) {
      Map<String, String> differing = new TreeMap<>(found);
      differing.entrySet().removeAll(wanted.entrySet());
      wanted.keySet().stream()
          .filter(name -> !found.containsKey(name))
          .forEach(name -> differing.put(name, "missing"));
      wrong.add(night.name() + " published something else: " + differing.keySet());
    }
    LatestReader.difference(new Workspace(output).latest(), Long.MAX_VALUE).ifPresent(wrong::add);
    try (Stream<Path> names = Files.list(new Workspace(output).releases())) {
      names
          .filter(path -> path.getFileName().toString().startsWith("."))
          .forEach(path -> wrong.add(night.name() + " leaves " + path));
    }
  }

  /** Every file of every release. */
  private static Map<String, String> releases(Path output) throws IOException {
    Map<String, String> all = new TreeMap<>();
    Path folder = new Workspace(output).releases();
    try (Stream<Path> names = Files.list(folder)) {
      for (Path release : names.filter(path -> !path.toString().contains("/.")).toList()) {
        ReleaseHashes.of(release)
            .forEach((name, hash) -> all.put(release.getFileName() + "/" + name, hash));
      }
    }
    return all;
  }

  private void offer(Night night) throws IOException {
    web.everythingIsThere();
    if (night.isChanged()) {
      web.changes();
    }
  }

  private String[] arguments(Night night, Path output) {
    return new String[] {
      work.resolve("sources").toString(),
      output.toString(),
      DATE.plusDays(night.day()).toString(),
      String.valueOf(night.isForced())
    };
  }

  private List<String> summary() {
    List<String> lines = new ArrayList<>();
    lines.add(
        String.format(
            Locale.UK,
            "%d kills (%d kill -9, %d SIGTERM): %s",
            killed,
            sudden,
            killed - sudden,
            kills));
    lines.add(
        String.format(
            Locale.UK,
            "%d runs ended by themselves; latest was looked at %,d times, replaced during %,d",
            finished,
            looks,
            switched));
    lines.add(wrong.isEmpty() ? "Nothing was wrong." : wrong.size() + " things were wrong:");
    lines.addAll(wrong);
    return lines;
  }

  @Override
  public void close() {
    web.close();
  }
}
