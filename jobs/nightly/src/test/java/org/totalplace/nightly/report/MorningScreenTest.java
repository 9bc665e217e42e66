package org.totalplace.nightly.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.totalplace.nightly.report.Attention.State;
import org.totalplace.nightly.run.Outcome;

final class MorningScreenTest {
  private static final LocalDate JULY = LocalDate.of(2024, 7, 1);

  @TempDir Path runs;

  @Test
  void files_sayWhatNeedsAPersonWorstFirstWithTheOneThingToDo_andAreReadBack() throws IOException {
    MorningScreen screen =
        screen(
            new Attention(State.NEW, "devon/may.csv", "counted"),
            new Attention(State.HELD, "devon/june.csv", "PL-06, ten times its month"),
            new Attention(State.FAILED, "barnet", "no file reads"));
    Path folder = Files.createDirectories(runs.resolve("2024-07-01"));

    MorningFiles.write(folder, screen);

    assertThat(MorningFiles.read(MorningFiles.newest(runs).orElseThrow())).isEqualTo(screen);
    assertThat(screen.lines())
        .containsSubsequence(
            "Total Place, run of 2024-07-01",
            "  outcome    4, published, but some sources failed and keep their last good copy",
            "  failed     1",
            "               barnet: no file reads",
            "  held       1",
            "               devon/june.csv: PL-06, ten times its month",
            "  new        1");
    assertThat(Files.readString(folder.resolve("run-report.md"))).contains("## Held: 1");
    assertThat(Files.readString(runs.resolve("metrics.prom")))
        .contains("total_place_run_exit_code 4\n", "total_place_attention{state=\"held\"} 1\n")
        .contains("total_place_stage_seconds{stage=\"count\"} 1.5\n");
  }

  @Test
  void nameOfAFile_thatIsScript_isTextOnThePage() throws IOException {
    String name = "devon/<script>alert(1)</script>|`x`.csv";

    MorningFiles.write(runs, screen(new Attention(State.REFUSED, name, "")));

    assertThat(Files.readString(runs.resolve("run-report.html")))
        .contains("devon/&lt;script&gt;alert(1)&lt;/script&gt;|`x`.csv")
        .doesNotContain("<script");
    assertThat(Files.readString(runs.resolve("run-report.md"))).contains("\\<script>");
  }

  @Test
  void longList_isCutOnTheScreenAndWholeInTheFile() throws IOException {
    MorningScreen screen =
        screen(
            IntStream.range(0, 30)
                .mapToObj(n -> new Attention(State.STALE, "source-" + n, ""))
                .toArray(Attention[]::new));

    MorningFiles.write(runs, screen);

    assertThat(screen.lines()).contains("               and 18 more").hasSizeLessThan(25);
    assertThat(MorningFiles.read(runs.resolve("run-report.json")).attention()).hasSize(30);
  }

  private static MorningScreen screen(Attention... attention) {
    return new MorningScreen(
        JULY,
        Outcome.PUBLISHED_WITH_FAILURES,
        "/srv/releases/2024-07-01",
        Map.of("count", 1.5),
        List.of("£10.00 paid, gross"),
        List.of(attention));
  }
}
