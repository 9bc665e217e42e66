package org.totalplace.nightly.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.totalplace.model.Workspace;
import org.totalplace.nightly.job.JobRunner;
import org.totalplace.nightly.job.RunResults;
import org.totalplace.nightly.job.Work;
import org.totalplace.nightly.run.RunRequest;
import org.totalplace.reference.Home;

/** The ledger in a real PostgreSQL, and what happens when that is lost in the middle of a run. */
@Timeout(180)
final class PostgresLedgerTest {
  private static final String URL = "spring.datasource.url";
  private static final String PATIENCE = "spring.datasource.hikari.connection-timeout";

  @TempDir Path output;

  private final RecordedStages stages = new RecordedStages();
  private PostgresServer server;

  @BeforeEach
  void start() throws Exception {
    assumeTrue(PostgresServer.programs().isPresent(), "no PostgreSQL here (Debian: postgresql)");
    server = PostgresServer.made();
    System.setProperty(URL, server.url());
    System.setProperty(PATIENCE, "2000");
  }

  @AfterEach
  void stop() throws Exception {
    System.clearProperty(URL);
    System.clearProperty(PATIENCE);
    if (server != null) {
      server.close();
    }
  }

  @Test
  void job_inPostgres_isOneRunUntilItCompletes_andLeavesNoOtherLedger() throws Exception {
    stages.files = List.of(new Work("a", 1), new Work("b", 2));
    stages.failsAt = "check";
    JobExecution failed = run();
    stages.failsAt = "";
    JobExecution again = run();

    assertThat(failed.getStatus()).isEqualTo(BatchStatus.FAILED);
    assertThat(again.getStatus()).isEqualTo(BatchStatus.COMPLETED);
    assertThat(again.getJobInstance()).isEqualTo(failed.getJobInstance());
    assertThat(output).isEmptyDirectory();
  }

  @Test
  void serverThatIsLostInMidRun_endsTheRun_andTheNextOneFinishesIt() throws Exception {
    stages.failsAt = "count";
    stages.failure = this::crash;

    assertThatThrownBy(this::run).isInstanceOf(Exception.class);
    assertThat(stages.ran).contains("count").doesNotContain("publish");

    stages.failsAt = "";
    server.start();
    JobExecution next = run();

    assertThat(next.getStatus()).isEqualTo(BatchStatus.COMPLETED);
    assertThat(stages.ran).endsWith("count", "check", "publish");
  }

  private void crash() {
    try {
      server.crash();
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private JobExecution run() throws Exception {
    RunRequest request =
        new RunRequest(
            Home.find().referenceData(),
            List.of(),
            Optional.empty(),
            new Workspace(output),
            LocalDate.of(2025, 4, 1),
            true,
            Optional.empty(),
            false,
            false,
            Optional.empty());
    return JobRunner.run(request, stages, new RunResults(), new Silence());
  }
}
