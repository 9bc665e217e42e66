package org.totalplace.nightly.ledger;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.totalplace.store.Folders;

/** A PostgreSQL of its own, from Debian's package: it refuses root, so root becomes its user. */
final class PostgresServer implements AutoCloseable {
  private static final Path VERSIONS = Path.of("/usr/lib/postgresql");

  private final Path programs;
  private final Path folder;
  private final int port;

  private PostgresServer(Path programs, Path folder, int port) {
    this.programs = programs;
    this.folder = folder;
    this.port = port;
  }

  /** The newest one of this machine. */
  static Optional<Path> programs() {
    if (!Files.isDirectory(VERSIONS)) {
      return Optional.empty();
    }
    try (Stream<Path> versions = Files.list(VERSIONS)) {
      return versions
          .map(version -> version.resolve("bin"))
          .filter(bin -> Files.isExecutable(bin.resolve("initdb")))
          .max(Path::compareTo);
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  static PostgresServer made() throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("total-place-postgres");
    if (isRoot()) {
      run(List.of("chown", "postgres", folder.toString()));
    }
    int port;
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    PostgresServer server = new PostgresServer(programs().orElseThrow(), folder, port);
    server.run("initdb", "-D", server.data(), "-U", "ledger", "--auth=trust", "--no-sync");
    server.start();
    return server;
  }

  void start() throws IOException, InterruptedException {
    String options = "-p " + port + " -c listen_addresses=127.0.0.1 -k " + folder;
    String log = folder.resolve("log").toString();
    run("pg_ctl", "-D", data(), "-w", "-t", "60", "-l", log, "-o", options, "start");
  }

  /** Cuts all connections, as a crash does. */
  void crash() throws IOException, InterruptedException {
    run("pg_ctl", "-D", data(), "-w", "-m", "immediate", "stop");
  }

  String url() {
    return "jdbc:postgresql://127.0.0.1:" + port + "/postgres?user=ledger";
  }

  @Override
  public void close() throws IOException {
    try {
      crash();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    Folders.delete(folder);
  }

  private String data() {
    return folder.resolve("data").toString();
  }

  private void run(String program, String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    if (isRoot()) {
      command.addAll(List.of("runuser", "-u", "postgres", "--"));
    }
    command.add(programs.resolve(program).toString());
    command.addAll(List.of(arguments));
    run(command);
  }

  private static void run(List<String> command) throws IOException, InterruptedException {
    Path said = Files.createTempFile("total-place-postgres", ".log");
    Process process =
        new ProcessBuilder(command)
            .directory(Path.of("/").toFile())
            .redirectErrorStream(true)
            .redirectOutput(said.toFile())
            .start();
    if (process.waitFor() != 0) {
      throw new IOException(command + ": " + Files.readString(said, StandardCharsets.UTF_8));
    }
    Files.delete(said);
  }

  private static boolean isRoot() {
    return System.getProperty("user.name").equals("root");
  }
}
