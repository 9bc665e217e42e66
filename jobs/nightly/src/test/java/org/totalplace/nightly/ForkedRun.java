package org.totalplace.nightly;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
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
    return start(home, TotalPlace.class, arguments);
  }

  /**
   * @param main another program than the command line
   */
  static ForkedRun start(Home home, Class<?> main, String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(ProcessHandle.current().info().command().orElse("java"));
    command.addAll(List.of("-Xmx512m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    command.add("-D" + Home.PROPERTY + "=" + home.folder());
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add(main.getName());
    command.addAll(List.of(arguments));
    return new ForkedRun(new ProcessBuilder(command).redirectErrorStream(true).start());
  }

  /** Runs it to its end. */
  static ForkedRun of(Home home, String... arguments) throws IOException, InterruptedException {
    ForkedRun run = start(home, arguments);
    run.readAll();
    run.await();
    return run;
  }

  /** Reads along to the end. */
  void readAll() {
    readUntil((Predicate<String>) line -> false);
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /** Reads along until a line starts so, or until the end. */
  boolean readUntil(String start) {
    return readUntil((Predicate<String>) line -> line.startsWith(start));
  }

  /** Reads along until a line is so, or until the end. */
  boolean readUntil(Predicate<String> isIt) {
    BufferedReader reader = reader();
    try {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        lines.add(line);
        if (isIt.test(line)) {
          return true;
        }
      }
      return false;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** As {@code kill -9} does; what it has printed can still be read. */
  void kill() throws InterruptedException {
    process.toHandle().destroyForcibly();
    await();
  }

  /** As {@code kill} and a container's stop do; it may have ended by itself. */
  void terminate() throws InterruptedException {
    process.toHandle().destroy();
    await();
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

  void await() throws InterruptedException {
    if (!process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new IllegalStateException("Still at work after two minutes: " + printed());
    }
  }

  private BufferedReader reader() {
    return process.inputReader(StandardCharsets.UTF_8);
  }
}
