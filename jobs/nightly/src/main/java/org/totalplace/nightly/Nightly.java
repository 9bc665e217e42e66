package org.totalplace.nightly;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.step.StepExecution;
import org.totalplace.model.Workspace;
import org.totalplace.source.Catalogue;

/**
 * One run, from the request to its outcome: takes the lock, says the plan, runs the job, says the
 * tally. Whatever fails ends here in one sentence; the stack trace is in the run's log.
 */
public final class Nightly {
  private static final Logger LOG = LoggerFactory.getLogger(Nightly.class);

  private final RunRequest request;
  private final Terminal terminal;
  private final Workspace workspace;
  private final RunFailures failures = new RunFailures();

  public Nightly(RunRequest request, Terminal terminal) {
    this.request = request;
    this.terminal = terminal;
    this.workspace = request.workspace();
  }

  public Outcome run() {
    Catalogue catalogue = Catalogue.load(request.sources());
    Plan plan = Plan.of(request, catalogue);
    plan.lines().forEach(terminal.out()::println);
    if (request.dryRun()) {
      plan.details().forEach(terminal.out()::println);
      return Outcome.PUBLISHED;
    }
    Path runFolder = workspace.run(request.runDate());
    try {
      Files.createDirectories(runFolder);
      try (RunLock lock = RunLock.take(workspace);
          RunLog log = new RunLog(runFolder.resolve("nightly.log"))) {
        lock.say(Instant.now().truncatedTo(ChronoUnit.SECONDS));
        log.start();
        return locked(catalogue);
      }
    } catch (RunLockedException e) {
      terminal.err().println(e.getMessage());
      return Outcome.LOCKED;
    } catch (IOException e) {
      terminal
          .err()
          .println(
              "Cannot write into "
                  + workspace.output()
                  + " ("
                  + e
                  + "). Name a folder that can be written with --output.");
      return Outcome.FAILED;
    }
  }

  private Outcome locked(Catalogue catalogue) {
    Progress progress =
        terminal.interactive() ? new BarProgress(terminal.err()) : new LineProgress(terminal.err());
    try {
      PipelineStages stages = new PipelineStages(request, catalogue, failures);
      JobExecution execution = JobRunner.run(request, stages, progress);
      if (execution.getStatus() != BatchStatus.COMPLETED) {
        failed(execution);
        return Outcome.FAILED;
      }
      return failures.isEmpty() ? Outcome.PUBLISHED : Outcome.PUBLISHED_WITH_FAILURES;
    } catch (Exception e) {
      LOG.error("The run failed", e);
      failed("The run", RunFailures.sentence(e));
      return Outcome.FAILED;
    }
  }

  private void failed(JobExecution execution) {
    for (StepExecution step : execution.getStepExecutions()) {
      List<Throwable> causes = step.getFailureExceptions();
      for (Throwable cause : causes) {
        LOG.error("{} failed", step.getStepName(), cause);
        failed(step.getStepName(), RunFailures.sentence(cause));
      }
    }
  }

  private void failed(String what, String sentence) {
    PrintStream err = terminal.err();
    err.println(what + " failed: " + sentence);
    err.println("The details are in " + workspace.run(request.runDate()).resolve("nightly.log"));
  }
}
