package org.totalplace.publish.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.totalplace.sql.SqlEngine;
import org.totalplace.sql.SqlSession;

/** The process that writes the database: what it may know, and what happens when it fails. */
@Timeout(120)
final class DatabaseProcessTest {
  private static final String ENDLESS = "SELECT max(hash(i)) FROM range(1000000000000) t(i)";

  @TempDir Path output;
  private DatabaseProcess process;

  @BeforeEach
  void folders() throws IOException {
    process =
        new DatabaseProcess(
            Files.createDirectory(output.resolve("a release")),
            Files.createDirectory(output.resolve("work")));
  }

  @Test
  void files_areFoundByRelativeNames() throws IOException {
    process.run("COPY (SELECT 42 AS answer) TO 'answer.csv'; COPY (FROM 'answer.csv') TO 'b.csv'");

    assertThat(output.resolve("a release/b.csv")).hasContent("answer\n42");
  }

  @Test
  void limits_areThoseOfTheProcessNotOfTheMachine() throws IOException {
    process.run(
        "COPY (SELECT current_setting('threads') AS threads, current_setting('memory_limit') AS"
            + " memory) TO 'limits.csv'");

    assertThat(output.resolve("a release/limits.csv")).hasContent("threads,memory\n1,953.6 MiB");
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void environment_isNotPassedOn() throws Exception {
    Thread parent = new Thread(this::runEndless);
    parent.setUncaughtExceptionHandler((thread, e) -> {});
    parent.start();
    ProcessHandle child = child();
    String environment = Files.readString(Path.of("/proc/" + child.pid() + "/environ"));
    child.destroyForcibly();
    parent.join();

    assertThat(System.getenv()).containsKey("PATH");
    assertThat(environment).doesNotContain("PATH=/", "HOME=");
  }

  @Test
  void statementThatFails_isNamedWithItsReason() {
    assertThatThrownBy(() -> process.run("SELECT 1; INSERT INTO nowhere FROM 'missing.parquet'"))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("The process that writes the database failed with exit code 1")
        .hasMessageContaining("nowhere");
  }

  @Test
  void processThatIsKilled_isAnError() {
    CompletableFuture<Void> run = CompletableFuture.runAsync(this::runEndless);

    child().destroyForcibly();

    assertThatThrownBy(() -> run.get(60, TimeUnit.SECONDS))
        .isInstanceOf(ExecutionException.class)
        .hasMessageContaining("The process that writes the database was killed by signal 9");
  }

  @Test
  void parentThatIsInterrupted_endsTheProcess() throws Exception {
    Thread parent = new Thread(this::runEndless);
    parent.setUncaughtExceptionHandler((thread, e) -> {});
    parent.start();
    ProcessHandle child = child();

    parent.interrupt();

    child.onExit().get(60, TimeUnit.SECONDS);
    parent.join();
  }

  @Test
  void textInOurMemory_isNotInTheFile() throws IOException {
    String marker = "Marker" + "OfOurOwnMemory";
    try (SqlSession ours =
        SqlSession.open("jdbc:duckdb:", new SqlEngine(1, "300MB"), output.resolve("spill"))) {
      String texts = "SELECT '" + marker + "' || i AS words FROM range(200000) t(i)";
      ours.run("CREATE TABLE said AS " + texts);
      ours.run(
          "COPY (SELECT 'published ' || i % 7 AS words FROM range(50000) t(i)) TO "
              + SqlSession.literal(output.resolve("a release/lines.parquet")));
      ours.run("DROP TABLE said");
      process.run(
          // as in a release, which has its texts letter by letter; with fsst it is chance
          "SET disabled_compression_methods = 'fsst'; ATTACH 'x.duckdb' AS x (STORAGE_VERSION"
              + " 'v1.0.0'); CREATE TABLE x.line AS FROM 'lines.parquet'; CHECKPOINT x; DETACH x");
    }

    String bytes =
        Files.readString(output.resolve("a release/x.duckdb"), StandardCharsets.ISO_8859_1);
    assertThat(bytes.contains("published 3")).as("text that is published").isTrue();
    assertThat(bytes.contains(marker)).as("text of our memory").isFalse();
    assertThat(bytes.contains(output.toString())).as("path of this machine").isFalse();
  }

  private void runEndless() {
    try {
      process.run(ENDLESS);
    } catch (IOException e) {
      throw new UncheckedIOException(e.getMessage(), e);
    }
  }

  /** The child once it is at work. */
  private static ProcessHandle child() {
    while (true) {
      Optional<ProcessHandle> child =
          ProcessHandle.current()
              .children()
              .filter(process -> process.info().commandLine().orElse("").contains("WriteDatabase"))
              .findFirst();
      if (child.isPresent()) {
        return child.get();
      }
      Thread.onSpinWait();
    }
  }
}
