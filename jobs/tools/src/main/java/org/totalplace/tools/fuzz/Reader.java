package org.totalplace.tools.fuzz;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A process that reads files with 512 MB of heap. */
final class Reader {
  private final Process process;
  private final BufferedReader said;
  private final BufferedWriter names;
  private final ExecutorService waiting =
      Executors.newSingleThreadExecutor(
          task -> {
            Thread thread = new Thread(task, "answers");
            thread.setDaemon(true);
            return thread;
          });

  private Reader(Process process) {
    this.process = process;
    this.said = process.inputReader(StandardCharsets.UTF_8);
    this.names = process.outputWriter(StandardCharsets.UTF_8);
  }

  /** Returns when it is ready: its own start takes nothing of the time that a file has. */
  static Reader start(Path work) throws IOException {
    Process process =
        new ProcessBuilder(
                List.of(
                    ProcessHandle.current().info().command().orElse("java"),
                    "-Xmx512m",
                    "-XX:+UseSerialGC",
                    "-XX:+ExitOnOutOfMemoryError",
                    "-Dtotal-place.home=" + System.getProperty("total-place.home", "."),
                    "-cp",
                    System.getProperty("java.class.path"),
                    ReadOne.class.getName(),
                    work.toString()))
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    Reader reader = new Reader(process);
    reader.said.readLine();
    return reader;
  }

  /** What became of the file; {@code died} or {@code still at work} where nothing was said. */
  String read(Path file, int seconds) throws IOException, InterruptedException {
    names.write(file + "\n");
    names.flush();
    Future<String> answer = waiting.submit(said::readLine);
    try {
      String line = answer.get(seconds, TimeUnit.SECONDS);
      return line == null ? "died" : line;
    } catch (TimeoutException e) {
      return "still at work";
    } catch (ExecutionException e) {
      return "died";
    }
  }

  void end() throws InterruptedException {
    process.destroyForcibly().waitFor();
    waiting.shutdownNow();
  }
}
