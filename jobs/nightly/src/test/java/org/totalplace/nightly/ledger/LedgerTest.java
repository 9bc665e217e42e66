package org.totalplace.nightly.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.totalplace.model.Workspace;
import org.totalplace.nightly.job.JobRunner;
import org.totalplace.nightly.job.RunResults;
import org.totalplace.nightly.job.Stage;
import org.totalplace.nightly.job.Work;
import org.totalplace.nightly.run.RunRequest;
import org.totalplace.reference.Home;

/** The job and its ledger in a real H2 file, over stages that only write down that they ran. */
final class LedgerTest {
  @TempDir Path output;

  private final RecordedStages stages = new RecordedStages();

  @Test
  void job_inOrder_runsEachStageAndSharesTheFiles() throws Exception {
    stages.files = List.of(new Work("a", 5), new Work("b", 9_000_000), new Work("c", 1));
    JobExecution run = run();
    assertThat(run.getStatus()).isEqualTo(BatchStatus.COMPLETED);
    assertThat(stages.ran)
        .startsWith("extract")
        .endsWith("classify x", "count", "check", "publish");
    assertThat(stages.inputs).as("what extract found").contains("abc");
    assertThat(stages.ran.subList(1, 4)).containsExactlyInAnyOrder("a", "b", "c");
    assertThat(run.getStepExecutions())
        .filteredOn(step -> step.getStepName().startsWith("normalise:files"))
        .hasSize(2);
  }

  @Test
  void job_nothingNew_endsAfterExtract() throws Exception {
    stages.anythingNew = false;
    assertThat(run().getExitStatus().getExitCode()).isEqualTo("NOTHING_NEW");
    assertThat(stages.ran).containsExactly("extract");
  }

  @Test
  void job_noFilesToDo_makesNoPartition() throws Exception {
    JobExecution run = run();
    assertThat(run.getStatus()).isEqualTo(BatchStatus.COMPLETED);
    assertThat(run.getStepExecutions())
        .noneMatch(step -> step.getStepName().startsWith("normalise:files"));
  }

  @Test
  void job_failedThenStartedAgain_isTheSameRun() throws Exception {
    stages.failsAt = "check";
    JobExecution failed = run();
    stages.failsAt = "";
    JobExecution again = run();
    JobExecution next = run();
    assertThat(failed.getStatus()).isEqualTo(BatchStatus.FAILED);
    assertThat(stages.ran).contains("publish");
    assertThat(again.getStatus()).isEqualTo(BatchStatus.COMPLETED);
    assertThat(again.getJobInstance()).isEqualTo(failed.getJobInstance());
    assertThat(next.getJobInstance()).isNotEqualTo(again.getJobInstance());
  }

  @Test
  void job_killedBetweenItsTwoFirstEntries_startsAgain() throws Exception {
    stages.failsAt = "check";
    run();
    onlyTheFirstEntryIsLeft();
    stages.failsAt = "";

    assertThat(run().getStatus()).isEqualTo(BatchStatus.COMPLETED);
  }

  /** The ledger as a kill leaves it that comes after the instance and before the execution. */
  private void onlyTheFirstEntryIsLeft() throws SQLException {
    try (Connection ledger =
            DriverManager.getConnection("jdbc:h2:file:" + output.resolve("ledger"), "", "");
        Statement statement = ledger.createStatement()) {
      for (String table :
          List.of(
              "STEP_EXECUTION_CONTEXT",
              "STEP_EXECUTION",
              "JOB_EXECUTION_CONTEXT",
              "JOB_EXECUTION_PARAMS",
              "JOB_EXECUTION")) {
        statement.executeUpdate("DELETE FROM BATCH_" + table);
      }
    }
  }

  @Test
  void only_oneStage_runsNoOther() throws Exception {
    JobRunner.run(request(Optional.of(Stage.COUNT)), stages, new RunResults(), new Silence());
    assertThat(stages.ran).containsExactly("count");
  }

  private JobExecution run() throws Exception {
    return JobRunner.run(request(Optional.empty()), stages, new RunResults(), new Silence());
  }

  private RunRequest request(Optional<Stage> only) {
    return new RunRequest(
        Home.find().referenceData(),
        List.of(),
        Optional.empty(),
        new Workspace(output),
        LocalDate.of(2025, 4, 1),
        true,
        Optional.empty(),
        false,
        false,
        only);
  }
}
