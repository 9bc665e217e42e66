package org.totalplace.extract.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A download in a process of its own: killed, and on a disk that is full. */
final class InterruptedDownloadTest {
  private static final int LENGTH = 200_000;
  private static final int ROOM = 64 << 10;

  @TempDir Path folder;
  private LoopbackWeb web;
  private final byte[] bytes = new byte[LENGTH];
  private Path file;

  @BeforeEach
  void open() throws IOException {
    new Random(1).nextBytes(bytes);
    web = new LoopbackWeb().file("/spend.csv", "text/csv", bytes);
    file = folder.resolve("spend.csv");
  }

  @AfterEach
  void close() {
    web.close();
  }

  @Test
  void killedInMidDownload_theNextOneContinuesIt() throws Exception {
    web.slow(Duration.ofMillis(100));
    Process first = start(List.of());
    while (first.isAlive() && sizeOfPart() == 0) {
      Thread.sleep(10);
    }
    first.destroyForcibly().waitFor();
    assertThat(file).doesNotExist();
    long arrived = sizeOfPart();
    assertThat(arrived).isBetween(1L, LENGTH - 1L);

    web.slow(Duration.ZERO);
    assertThat(said(start(List.of()))).isEqualTo("200");
    assertThat(web.header("Range")).isEqualTo("bytes=" + arrived + "-");
    assertThat(file).hasBinaryContent(bytes);
    assertThat(folder).isDirectoryNotContaining(path -> path.toString().contains(".part"));
  }

  @Test
  void diskFull_isOurFailureNotTheServers_andTheNextOneContinues() throws Exception {
    // a limit of what a process may write to one file stands in for a small disk
    String limited = "ulimit -f " + ROOM / 1024 + "; exec \"$@\"";
    String said = said(start(List.of("bash", "-c", limited, "fetch")));
    assertThat(said).contains(UnwritableException.class.getName(), "Cannot write " + file);
    assertThat(file).doesNotExist();
    assertThat(sizeOfPart()).isEqualTo(ROOM);

    assertThat(said(start(List.of()))).isEqualTo("200");
    assertThat(web.header("Range")).isEqualTo("bytes=" + ROOM + "-");
    assertThat(file).hasBinaryContent(bytes);
  }

  private long sizeOfPart() throws IOException {
    Path part = folder.resolve("spend.csv.part");
    return Files.exists(part) ? Files.size(part) : 0;
  }

  private Process start(List<String> before) throws IOException {
    List<String> command = new ArrayList<>(before);
    command.add(ProcessHandle.current().info().command().orElse("java"));
    command.addAll(List.of("-Xmx64m", "-XX:-UsePerfData", "-XX:TieredStopAtLevel=1", "-cp"));
    command.add(System.getProperty("java.class.path"));
    command.addAll(List.of(FetchOne.class.getName(), web.site() + "/spend.csv", file.toString()));
    return new ProcessBuilder(command).redirectErrorStream(true).start();
  }

  private static String said(Process process) throws IOException, InterruptedException {
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return said.strip();
  }
}
