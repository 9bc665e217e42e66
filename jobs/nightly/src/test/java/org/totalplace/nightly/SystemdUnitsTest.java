package org.totalplace.nightly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.totalplace.reference.Home;

/** The units of scripts/systemd, judged by systemd itself. */
final class SystemdUnitsTest {
  /** Exposure times ten, of 100; systemd calls it OK up to 29. */
  private static final int THRESHOLD = 20;

  @TempDir Path folder;

  @BeforeEach
  void systemdIsThere() {
    assumeTrue(
        Files.isExecutable(Path.of("/usr/bin/systemd-analyze")),
        "no systemd-analyze here (Debian: systemd)");
  }

  @Test
  void units_areUnderstood() throws Exception {
    unit("total-place.timer");
    assertThat(
            analyze(
                "verify",
                unit("total-place.service").toString(),
                folder.resolve("total-place.timer").toString()))
        .isEqualTo("");
  }

  @Test
  void service_isHardened() throws Exception {
    assertThat(
            analyze(
                "security",
                "--offline=true",
                "--threshold=" + THRESHOLD,
                unit("total-place.service").toString()))
        .contains("Overall exposure level for total-place.service");
  }

  /** With a program that exists on this machine. */
  private Path unit(String name) throws IOException {
    Path project = Home.find().folder();
    String text = Files.readString(project.resolve("scripts/systemd").resolve(name));
    return Files.writeString(
        folder.resolve(name), text.replace("/opt/total-place", project.toString()));
  }

  private static String analyze(String... arguments) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Stream.concat(Stream.of("/usr/bin/systemd-analyze"), List.of(arguments).stream())
                    .toList())
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
    return said;
  }
}
