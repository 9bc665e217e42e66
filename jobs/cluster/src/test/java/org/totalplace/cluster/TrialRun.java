package org.totalplace.cluster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.totalplace.reference.Home;

/** A run in a process of its own, with what all its processes used. */
final class TrialRun {
  private static final String EXECUTOR = "CoarseGrainedExecutorBackend";
  private static final String TIMES = "wall-user-system";

  /**
   * @param wall seconds
   * @param cpu seconds of the run and all processes that it started
   */
  record Result(int exitCode, double wall, double cpu) {}

  private final Process process;
  private final Path log;

  private TrialRun(Process process, Path log) {
    this.process = process;
    this.log = log;
  }

  static TrialRun start(Path home, Path log, List<String> nightly, String... further)
      throws IOException {
    List<String> java = new ArrayList<>(List.of("java", "-Xmx2g", "-XX:+UseParallelGC"));
    java.add("-D" + Home.PROPERTY + "=" + home);
    java.addAll(List.of(System.getProperty("total-place.opens").split(" ")));
    java.addAll(List.of(System.getProperty("total-place.compiler").split(" ")));
    java.addAll(List.of("-cp", Trials.classpath(), "org.totalplace.nightly.command.TotalPlace"));
    java.add("nightly");
    java.addAll(nightly);
    java.addAll(List.of(further));
    List<String> command = new ArrayList<>();
    command.addAll(
        List.of("bash", "-c", "TIMEFORMAT='" + TIMES + " %R %U %S'; time \"$@\"", "run"));
    command.addAll(java);
    return new TrialRun(
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start(),
        log);
  }

  Result await() throws IOException, InterruptedException {
    int exitCode = process.waitFor();
    double wall = 0;
    double cpu = 0;
    for (String line : Files.readAllLines(log)) {
      if (line.startsWith(TIMES)) {
        String[] times = line.split(" ");
        wall = Double.parseDouble(times[1]);
        cpu = Double.parseDouble(times[2]) + Double.parseDouble(times[3]);
      }
    }
    return new Result(exitCode, wall, cpu);
  }

  boolean hasPrinted(String start) throws IOException {
    return Files.readAllLines(log).stream().anyMatch(line -> line.startsWith(start));
  }

  /** Looks again and again; a run that has ended is not waited for. */
  void waitFor(Callable<Boolean> isSo) throws Exception {
    while (process.isAlive() && !isSo.call()) {
      Thread.sleep(5);
    }
  }

  /** The number of executors that were killed, as a power cut would. */
  long killExecutors(int most) {
    return process
        .descendants()
        .filter(one -> one.info().commandLine().orElse("").contains(EXECUTOR))
        .limit(most)
        .filter(ProcessHandle::destroyForcibly)
        .count();
  }

  /** Kills the run and all that it started. */
  void kill() {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
  }
}
