package org.totalplace.publish.database;

import java.io.File;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Runs {@link WriteDatabase} in a JVM of its own. DuckDB pads its blocks with whatever its memory
 * held before; in a process that has read only published files, that can only be published text.
 * The process gets none of our environment and sees its files under relative names.
 *
 * @param folder working directory: the release
 * @param work folder for temporary files
 */
public record DatabaseProcess(Path folder, Path work) {
  private static final List<String> SMALL =
      List.of("-Xms16m", "-Xmx64m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");
  private static final Set<String> ENVIRONMENT = Set.of("LD_LIBRARY_PATH", "SystemRoot");
  private static final int LAST_LINES = 15;

  /**
   * Runs the statements and waits for their end.
   *
   * @throws IOException if the process fails or is killed, with the end of what it printed
   */
  public void run(String statements) throws IOException {
    Path log = work.resolve("database.log");
    ProcessBuilder builder = new ProcessBuilder(command(statements));
    builder.directory(folder.toFile());
    builder.environment().keySet().retainAll(ENVIRONMENT);
    builder.redirectErrorStream(true).redirectOutput(log.toFile());
    Process process = builder.start();
    try {
      int exit = process.waitFor();
      if (exit != 0) {
        throw new IOException("The process that writes the database " + ending(exit, log));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("Interrupted while the database was written");
    } finally {
      process.destroyForcibly();
    }
  }

  private List<String> command(String statements) throws IOException {
    Path script = Files.writeString(work.resolve("database.sql"), statements);
    Path fromFolder = folder.toRealPath().relativize(work.toRealPath());
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(SMALL);
    command.add("-Djava.io.tmpdir=" + System.getProperty("java.io.tmpdir"));
    command.add("-XX:ErrorFile=" + work.resolve("database.crash").toAbsolutePath());
    command.add("@" + classPath().toAbsolutePath());
    command.add(WriteDatabase.class.getName());
    command.add(fromFolder.resolve(script.getFileName()).toString());
    command.add(fromFolder.resolve("database.spill").toString());
    return command;
  }

  /** A file of arguments, since a class path may be longer than a command line. */
  private Path classPath() throws IOException {
    String absolute =
        Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
            .map(entry -> Path.of(entry).toAbsolutePath().toString())
            .collect(Collectors.joining(File.pathSeparator));
    String quoted = '"' + absolute.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    Charset names = Charset.forName(System.getProperty("sun.jnu.encoding"));
    return Files.writeString(work.resolve("database.arguments"), "-cp\n" + quoted + "\n", names);
  }

  private static String ending(int exit, Path log) throws IOException {
    List<String> lines =
        new String(Files.readAllBytes(log), Charset.defaultCharset()).lines().toList();
    String last =
        lines.stream()
            .skip(Math.max(0, lines.size() - LAST_LINES))
            .collect(Collectors.joining("\n"));
    return (exit > 128 ? "was killed by signal " + (exit - 128) : "failed with exit code " + exit)
        + (last.isBlank() ? "" : ":\n" + last);
  }
}
