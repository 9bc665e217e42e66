package org.totalplace.nightly;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.stream.Stream;
import org.totalplace.model.Workspace;
import org.totalplace.nightly.command.Nightly;
import org.totalplace.nightly.progress.Terminal;
import org.totalplace.nightly.run.Outcome;
import org.totalplace.reference.Home;
import org.totalplace.sql.SqlEngine;
import org.totalplace.sql.SqlSession;
import org.totalplace.store.Folders;

/**
 * The release of the samples, made once for all tests that only read it, in whichever process they
 * are: the build says in {@code total-place.sample-folder} where, with a name of its own. While one
 * writes such a test, {@code -Dtotal-place.sample-output=FOLDER} takes the output of an earlier run
 * instead.
 */
final class SampleRelease {
  private static Path output;

  private SampleRelease() {}

  /** The folder of the release. */
  static synchronized Path folder() {
    if (output == null) {
      String made = System.getProperty("total-place.sample-output");
      output = made == null ? shared() : Path.of(made);
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

  /** The first process to ask makes it, the others wait. */
  private static Path shared() {
    String named = System.getProperty("total-place.sample-folder");
    try {
      if (named == null) {
        return made(Files.createTempDirectory("total-place-sample"));
      }
      Path folder = Folders.make(Path.of(named));
      try (FileChannel channel =
          FileChannel.open(
              folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
        channel.lock();
        Path output = folder.resolve("output");
        forgetThoseOfEarlierBuilds(folder);
        return Files.exists(new Workspace(output).latest()) ? output : made(output);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void forgetThoseOfEarlierBuilds(Path ours) throws IOException {
    try (Stream<Path> list = Files.list(ours.getParent())) {
      for (Path other : list.filter(folder -> !folder.equals(ours)).toList()) {
        Folders.delete(other);
      }
    }
  }

  private static Path made(Path folder) throws IOException {
    PrintStream quiet = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
    Outcome outcome =
        new Nightly(
                Samples.request(Home.find(), Samples.sources(), Samples.inbox(), folder),
                new Terminal(quiet, quiet, false))
            .run();
    if (outcome != Outcome.PUBLISHED) {
      throw new IllegalStateException("The samples ended with " + outcome);
    }
    return folder;
  }
}
