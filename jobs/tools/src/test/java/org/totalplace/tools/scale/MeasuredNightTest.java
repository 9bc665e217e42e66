package org.totalplace.tools.scale;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class MeasuredNightTest {
  @TempDir Path folder;

  @Test
  void stages_beginAndEnd_asTheLogSays() {
    var steps =
        MeasuredNight.steps(
            List.of(
                "1970-01-01 00:00:01,500 INFO  [main] o.s.b.c.s.AbstractStep Executing step: [count]",
                "1970-01-01 00:00:02,000 INFO  [core-1] o.s.b.c.s.AbstractStep Executing step:"
                    + " [count:files:0001-8a33]",
                "1970-01-01 00:00:41,004 INFO  [main] o.s.b.c.s.AbstractStep Step: [count] executed"
                    + " in 39s504ms"),
            ZoneOffset.UTC);

    assertThat(steps).containsOnlyKeys("count");
    assertThat(steps.get("count")).containsExactly(1_500, 41_004);
  }

  @Test
  void night_isMeasured_byStageAndAsAWhole() throws IOException, InterruptedException {
    MeasuredNight night = new MeasuredNight();
    Instant begin = Instant.now();
    List<String> busy = List.of("bash", "-c", "for ((i = 0; i < 20000; i++)); do :; done; exit 4");
    assertThat(night.run(busy, folder, folder.resolve("night.log"))).isEqualTo(4);
    Path log =
        Files.writeString(
            folder.resolve("nightly.log"),
            line(begin, "Executing step: [count]")
                + line(Instant.now(), "Step: [count] executed in 1s"));

    ByteArrayOutputStream out = new ByteArrayOutputStream();
    night.print(log, 1_000_000, new PrintStream(out));
    String printed = out.toString(StandardCharsets.UTF_8);

    assertThat(printed.lines().map(line -> line.replaceFirst(" .*", "")))
        .containsExactly("stage", "", "count", "whole");
    assertThat(printed).containsPattern("whole +[0-9]+[.][0-9] +[0-9]+[.][0-9]");
  }

  private static String line(Instant at, String what) {
    String printed =
        DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss,SSS")
            .format(LocalDateTime.ofInstant(at, ZoneId.systemDefault()));
    return printed + " INFO  [main] o.s.b.c.s.AbstractStep " + what + "\n";
  }
}
