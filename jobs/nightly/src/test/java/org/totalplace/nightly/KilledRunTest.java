package org.totalplace.nightly;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.totalplace.nightly.job.Stage;
import org.totalplace.reference.Home;
import org.totalplace.reference.OfficialYears;

/** Runs in processes of their own: killed in every stage, and two at once. */
final class KilledRunTest {
  private static final long SEED = 20240815;
  private static final int LONGEST_WAIT_MILLIS = 400;

  @TempDir static Path data;
  private static Home home;
  @TempDir Path folder;

  @BeforeAll
  static void lay() {
    home = OfficialYears.one(data);
  }

  @Test
  void run_killedInEveryStage_endsInTheReleaseOfAnUndisturbedRun() throws Exception {
    Path quiet = folder.resolve("quiet");
    ForkedRun undisturbed = ForkedRun.of(home, Samples.arguments(quiet));
    assertThat(undisturbed.exitCode()).as(undisturbed.printed()).isZero();

    Path output = folder.resolve("killed");
    Random random = new Random(SEED);
    for (Stage stage : Stage.values()) {
      ForkedRun run = ForkedRun.start(home, Samples.arguments(output));
      assertThat(run.readUntil(stage + " …")).as(run.printed()).isTrue();
      Thread.sleep(random.nextInt(LONGEST_WAIT_MILLIS));
      run.kill();
    }
    ForkedRun last = ForkedRun.of(home, Samples.arguments(output));
    assertThat(last.exitCode()).as(last.printed()).isIn(0, 6);
    assertThat(Samples.release(output)).isEqualTo(Samples.release(quiet));
  }

  @Test
  void run_whileAnotherIsAtWork_isRefusedAndNamesIt() throws Exception {
    Path output = folder.resolve("output");
    ForkedRun first = ForkedRun.start(home, Samples.arguments(output));
    assertThat(first.readUntil("extract …")).as(first.printed()).isTrue();
    ForkedRun second = ForkedRun.of(home, Samples.arguments(output));
    assertThat(second.exitCode()).as(second.printed()).isEqualTo(3);
    assertThat(second.printed()).contains("process " + first.pid());

    first.terminate();
    first.readAll();
    assertThat(first.exitCode()).isGreaterThan(128);
    // whether it still says something is a matter of chance, but never what broke because it was
    // ended
    assertThat(first.printed().lines().filter(line -> line.startsWith("Failed")))
        .allMatch(line -> line.contains("told to end") && line.contains("start it again"));
  }

  @Test
  void help_inAProcessOfItsOwn_endsWithZero() throws Exception {
    for (List<String> arguments : List.of(List.of("--help"), List.of("nightly", "--help"))) {
      ForkedRun run = ForkedRun.of(home, arguments.toArray(String[]::new));
      assertThat(run.exitCode()).isZero();
      assertThat(run.printed()).contains("Usage:").doesNotContain("WARN");
    }
  }
}
