package org.totalplace.nightly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.totalplace.schema.TableDefinitions;

/**
 * The database of a release in an engine of an earlier year, DuckDB 1.4 in Node: every table is
 * read and every query of the release runs. Skipped, and says so, where Node or its package cannot
 * be had.
 */
final class OlderEngineTest {
  private static final String PACKAGE = "@duckdb/node-api@1.4.4-r.1";

  @Test
  void database_opensInAnOlderEngine_andEveryQueryRuns(@TempDir Path folder)
      throws IOException, InterruptedException {
    String installed =
        run(
            folder,
            "npm",
            "install",
            "--no-audit",
            "--no-fund",
            "--ignore-scripts",
            "--fetch-retries=0",
            PACKAGE);
    assumeTrue(
        Files.isDirectory(folder.resolve("node_modules/@duckdb/node-api")),
        "No " + PACKAGE + " here: " + installed);
    try (InputStream script = OlderEngineTest.class.getResourceAsStream("open.mjs")) {
      Files.copy(script, folder.resolve("open.mjs"));
    }

    String said = run(folder, "node", "open.mjs", SampleRelease.folder().toRealPath().toString());

    assertThat(said).contains("engine v1.4.", "macro slug kingston-upon-hull\n");
    TableDefinitions.of("release")
        .forEach(table -> assertThat(said).contains("table " + table.table() + " "));
    for (String query : SampleQueriesTest.queries()) {
      assertThat(said).contains("query " + query + " ");
    }
  }

  /** What the command says; why it cannot run, where it cannot. */
  private static String run(Path folder, String... command)
      throws IOException, InterruptedException {
    Path said = Files.createTempFile(folder, "said", ".txt");
    try {
      Process process =
          new ProcessBuilder(List.of(command))
              .directory(folder.toFile())
              .redirectErrorStream(true)
              .redirectOutput(said.toFile())
              .start();
      if (!process.waitFor(3, TimeUnit.MINUTES)) {
        process.destroyForcibly();
      }
    } catch (IOException e) {
      return e.getMessage();
    }
    return Files.readString(said, StandardCharsets.UTF_8);
  }
}
