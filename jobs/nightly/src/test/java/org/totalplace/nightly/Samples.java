package org.totalplace.nightly;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.totalplace.model.Workspace;
import org.totalplace.nightly.run.RunRequest;
import org.totalplace.publish.ReleaseHashes;
import org.totalplace.reference.Home;

/** The bundled samples as an inbox, and releases made from them. */
final class Samples {
  static final LocalDate RUN_DATE = LocalDate.of(2024, 8, 15);

  private Samples() {}

  static Path sources() {
    return Home.find().referenceData().resolve("samples/sources");
  }

  static Path inbox() {
    return Home.find().referenceData().resolve("samples/inbox");
  }

  static String[] arguments(Path output) {
    return new String[] {
      "nightly",
      "--offline",
      "--run-date",
      RUN_DATE.toString(),
      "--sources-only",
      sources().toString(),
      "--inbox",
      inbox().toString(),
      "--output",
      output.toString()
    };
  }

  /**
   * @param home whose reference data are read, all of it or {@link
   *     org.totalplace.reference.OfficialYears}
   */
  static RunRequest request(Home home, Path sources, Path inbox, Path output) {
    return new RunRequest(
        home.referenceData(),
        List.of(sources),
        Optional.of(inbox),
        new Workspace(output),
        RUN_DATE,
        true,
        Optional.empty(),
        false,
        false,
        Optional.empty());
  }

  static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Path target = to.resolve(from.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(target);
        } else {
          Files.copy(file, target);
        }
      }
    }
  }

  /** Every file of the latest release whose bytes are promised, with their hash. */
  static Map<String, String> release(Path output) throws IOException {
    return ReleaseHashes.of(new Workspace(output).latest().toRealPath());
  }

  static String text(Path file) {
    try {
      return Files.readString(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
