package org.totalplace.nightly;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.totalplace.model.Workspace;
import org.totalplace.nightly.command.Nightly;
import org.totalplace.nightly.progress.Terminal;
import org.totalplace.nightly.run.Outcome;
import org.totalplace.reference.Home;
import org.totalplace.sql.SqlEngine;
import org.totalplace.sql.SqlSession;
import org.totalplace.store.Folders;

/**
 * The release of the samples, made once for all tests that only read it. While one writes such a
 * test, {@code -Dtotal-place.sample-output=FOLDER} takes the output of an earlier run instead.
 */
final class SampleRelease {
  private static Path output;

  private SampleRelease() {}

  /** The folder of the release. */
  static synchronized Path folder() {
    if (output == null) {
      String made = System.getProperty("total-place.sample-output");
      output = made == null ? make() : Path.of(made);
    }
    return new Workspace(output).latest();
  }

  /** Its database, with the tables under their names. */
  static SqlSession open(Path spill) {
    SqlSession sql = SqlSession.open("jdbc:duckdb:", new SqlEngine(1, "500MB"), spill);
    Path database = folder().resolve("total-place.duckdb");
    sql.run("ATTACH " + SqlSession.literal(database) + " AS release (READ_ONLY)");
    sql.run("USE release");
    return sql;
  }

  private static Path make() {
    try {
      Path folder = Files.createTempDirectory("total-place-sample");
      Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
      PrintStream quiet =
          new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
      Terminal terminal = new Terminal(quiet, quiet, false);
      Outcome outcome =
          new Nightly(
                  Samples.request(Home.find(), Samples.sources(), Samples.inbox(), folder),
                  terminal)
              .run();
      if (outcome != Outcome.PUBLISHED) {
        throw new IllegalStateException("The samples ended with " + outcome);
      }
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path folder) {
    try {
      Folders.delete(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
