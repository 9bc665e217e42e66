package org.totalplace.nightly;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.totalplace.nightly.command.TotalPlace;
import org.totalplace.reference.Home;

/** The command line in a Java of its own, so that it can be killed and its exit code is real. */
final class ForkedRun {
  private static final int LONGEST_SECONDS = 120;

  private final Process process;
  private final List<String> lines = new ArrayList<>();

  private ForkedRun(Process process) {
    this.process = process;
  }

  /**
   * @param home whose reference data it reads
   */
  static ForkedRun start(Home home, String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(ProcessHandle.current().info().command().orElse("java"));
    command.addAll(List.of("-Xmx512m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    command.add("-D" + Home.PROPERTY + "=" + home.folder());
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add(TotalPlace.class.getName());
    command.addAll(List.of(arguments));
    return new ForkedRun(new ProcessBuilder(command).redirectErrorStream(true).start());
  }

  /** Runs it to its end. */
  static ForkedRun of(Home home, String... arguments) throws IOException, InterruptedException {
    ForkedRun run = start(home, arguments);
    run.readUntil("\0 never");
    run.waitFor();
    return run;
  }

  /** Reads along until a line starts so, or until the end. */
  boolean readUntil(String start) {
    BufferedReader reader = reader();
    try {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        lines.add(line);
        if (line.startsWith(start)) {
          return true;
        }
      }
      return false;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** As {@code kill -9} does. */
  void kill() throws InterruptedException {
    process.destroyForcibly();
    waitFor();
  }

  /** As {@code kill} and a container's stop do; it may have ended by itself. */
  void terminate() throws InterruptedException {
    process.destroy();
    waitFor();
  }

  long pid() {
    return process.pid();
  }

  int exitCode() {
    return process.exitValue();
  }

  String printed() {
    return String.join("\n", lines);
  }

  private void waitFor() throws InterruptedException {
    if (!process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new IllegalStateException("Still at work after two minutes: " + printed());
    }
  }

  private BufferedReader reader() {
    return process.inputReader(StandardCharsets.UTF_8);
  }
}
