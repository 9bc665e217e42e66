package org.totalplace.cluster;

import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.totalplace.cluster.store.HadoopStore;
import org.totalplace.cluster.store.Seen;
import org.totalplace.cluster.store.SharedFiles;
import org.totalplace.model.Workspace;
import org.totalplace.publish.ReleaseHashes;
import org.totalplace.reference.Home;
import org.totalplace.reference.OfficialYears;
import org.totalplace.store.Folders;

/**
 * Nights on a cluster of this machine, each disturbed in its own way, and their releases beside
 * that of one machine: {@code scripts/cluster-try}. Prints a line a night; ends with 1 where a
 * release is another one.
 */
final class Trials {
  private static final String S3 = "s3";
  private static final List<String> FOLDERS = List.of("2-normalised", "3-classified", "4-parts");

  private final Path work;
  private final Path home;
  private final List<String> nightly;
  private final Hdfs hdfs;
  private final Path here;
  private boolean isSame = true;

  private Trials(Path work, Path here, List<String> nightly) throws IOException {
    this.work = work;
    // of the samples it is not the official figures that are tried, and they take most of a night
    this.home =
        Boolean.getBoolean("total-place.trial-of-samples")
            ? OfficialYears.none(work.resolve("home")).folder()
            : Home.find().folder();
    this.here = here;
    this.nightly = nightly;
    this.hdfs = Hdfs.start(work.resolve("hdfs"));
  }

  /**
   * @param arguments work folder; output of a run on this machine, or empty; trials, with commas;
   *     then those of nightly
   */
  public static void main(String[] arguments) throws Exception {
    Path work = Files.createDirectories(Path.of(arguments[0]));
    Path here = arguments[1].isEmpty() ? work.resolve("here") : Path.of(arguments[1]);
    List<String> nightly = List.of(Arrays.copyOfRange(arguments, 3, arguments.length));
    Trials trials = new Trials(work, here, nightly);
    System.out.printf("%-22s %6s %8s %10s %10s  %s%n", "", "exit", "wall s", "CPU s", "HDFS s", "");
    if (arguments[1].isEmpty()) {
      trials.onThisMachine();
    }
    for (String trial : arguments[2].split(",")) {
      trials.run(trial);
    }
    trials.hdfs.close();
    System.exit(trials.isSame ? 0 : 1);
  }

  private void onThisMachine() throws Exception {
    TrialRun run = TrialRun.start(home, work.resolve("here.log"), nightly, "--output", "" + here);
    say("one machine", run.await(), 0, "");
  }

  private void run(String trial) throws Exception {
    URI address = trial.equals(S3) ? URI.create("s3a://bucket/night") : hdfs.address(trial);
    Path output = work.resolve(trial);
    long before = cpu();
    TrialRun run = start(trial, address, output);
    HadoopStore store = new HadoopStore(SharedFiles.open(address, s3()), work.resolve("scratch"));
    String note = disturb(trial, run, store);
    if (trial.equals("leader")) {
      run.await();
      Folders.delete(output);
      Map<String, Seen> made = objects(store);
      run = start(trial, address, output);
      TrialRun.Result result = run.await();
      say(trial, result, cpu() - before, note + "; " + kept(made, objects(store)));
    } else {
      say(trial, run.await(), cpu() - before, note);
    }
    compare(trial, output, store);
  }

  private TrialRun start(String trial, URI address, Path output) throws IOException {
    List<String> arguments =
        new ArrayList<>(List.of("--engine", "spark", "--master", "local-cluster[2,1,1024]"));
    arguments.addAll(List.of("--output", "" + address, "--work", "" + output));
    s3().forEach(
            (name, value) ->
                arguments.addAll(List.of("--conf", "spark.hadoop." + name + "=" + value)));
    return TrialRun.start(
        home, work.resolve(trial + ".log"), nightly, arguments.toArray(String[]::new));
  }

  /** How the server of the trial named s3 is reached; nothing without it. */
  private static Map<String, String> s3() {
    String endpoint = System.getProperty("total-place.s3", "");
    return endpoint.isEmpty()
        ? Map.of()
        : new TreeMap<>(
            Map.of(
                "fs.s3a.endpoint", endpoint,
                "fs.s3a.endpoint.region", "eu-west-2",
                "fs.s3a.path.style.access", "true",
                "fs.s3a.access.key", "key",
                "fs.s3a.secret.key", "secret"));
  }

  /** What the trial is named after; says what was done. */
  private String disturb(String trial, TrialRun run, HadoopStore store) throws Exception {
    switch (trial) {
      case "normalise":
        run.waitFor(() -> !store.list("2-normalised").isEmpty());
        return run.killExecutors(1) + " executor killed after the first reading";
      case "count":
        run.waitFor(() -> run.hasPrinted("count"));
        run.waitFor(() -> hasHidden(store, "4-parts") || !store.list("4-parts").isEmpty());
        return run.killExecutors(1) + " executor killed at the first part";
      case "commit":
        run.waitFor(() -> hasHidden(store, "2-normalised"));
        return run.killExecutors(2) + " executors killed while an object had no name yet";
      case "datanode":
        run.waitFor(() -> !store.list("2-normalised").isEmpty());
        hdfs.stopDataNode(1);
        return "a data node stopped after the first reading";
      case "leader":
        run.waitFor(() -> !store.list("3-classified").isEmpty());
        run.kill();
        return "leader killed at the first answers, its folder deleted, started again";
      default:
        return "undisturbed";
    }
  }

  private static boolean hasHidden(HadoopStore store, String folder) throws IOException {
    return store.files().list(folder).keySet().stream().anyMatch(HadoopStore::isHidden);
  }

  private static Map<String, Seen> objects(HadoopStore store) throws IOException {
    Map<String, Seen> objects = new TreeMap<>();
    for (String folder : FOLDERS) {
      objects.putAll(store.files().list(folder));
    }
    objects.keySet().removeIf(HadoopStore::isHidden);
    return objects;
  }

  private String kept(Map<String, Seen> before, Map<String, Seen> after) {
    Set<String> again = new TreeSet<>();
    before.forEach(
        (object, seen) -> {
          if (!seen.equals(after.get(object))) {
            again.add(object);
          }
        });
    isSame &= again.isEmpty();
    return before.size()
        + " objects kept, "
        + (after.size() - before.size())
        + " made"
        + (again.isEmpty() ? "" : ", MADE AGAIN " + again);
  }

  private void compare(String trial, Path output, HadoopStore store) throws IOException {
    Map<String, String> expected = ReleaseHashes.of(new Workspace(here).latest().toRealPath());
    Workspace reader = new Workspace(work.resolve(trial + "-reader"));
    new SharedRelease(reader, store).fetch(java.time.LocalDate.MAX);
    for (Path release : List.of(new Workspace(output).latest(), reader.latest())) {
      Map<String, String> found =
          Files.exists(release) ? ReleaseHashes.of(release.toRealPath()) : Map.of();
      if (!found.equals(expected)) {
        Set<Map.Entry<String, String>> other = new TreeSet<>(Map.Entry.comparingByKey());
        other.addAll(found.entrySet());
        other.removeIf(file -> file.getValue().equals(expected.get(file.getKey())));
        System.out.println("  ANOTHER RELEASE in " + release + ": " + other);
        isSame = false;
      }
    }
    Folders.delete(reader.output());
  }

  private static long cpu() {
    return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
            .getProcessCpuTime()
        / 1_000_000_000;
  }

  private static void say(String trial, TrialRun.Result result, long hdfs, String note) {
    System.out.printf(
        "%-22s %6d %8.0f %10.0f %10d  %s%n",
        trial, result.exitCode(), result.wall(), result.cpu(), hdfs, note);
  }

  /** The class path of nightly runs: the folder of the engine. */
  static String classpath() {
    return System.getenv("SPARK_HOME") + File.separator + "jars/*";
  }
}
